import type { Deps } from "../deps.ts";
import type { Duty } from "./housekeeping.ts";

/**
 * Deletes what organisers keep only for some days after closing; see store/replace-ids.ts and store/empty-texts.ts. Each batch
 * looks again whether it is due, so that stopping, repeating, or another server at the same time does no harm. The map is
 * not touched by either; waiting statements that were let go change the counts.
 */
export const retentionDuty = ({ store, announce }: Pick<Deps, "store" | "announce">): Duty => ({
  name: "retention",
  async run(now) {
    const { ids, texts } = await store.retention.due(now);
    for (const id of ids) {
      for (let after: number | null = 0; after !== null;) after = await store.retention.replaceIds(id, now, after);
    }
    for (const id of texts) {
      let emptied = 0;
      for (let isDone = false; !isDone;) {
        const outcome = await store.retention.emptyTexts(id, now);
        emptied += outcome.emptied;
        ({ isDone } = outcome);
      }
      if (emptied > 0) announce.countsChanged(id);
    }
  },
});
