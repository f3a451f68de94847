import type { Deps } from "../deps.ts";
import { freezeInput } from "../report/freeze-input.ts";
import type { FrozenDraft } from "../report/jobs/frozen-draft.ts";
import { topicsToKeep } from "../report/jobs/plan-units.ts";
import { prepareReport } from "../report/prepare-report.ts";
import { readReportInput } from "./read-report-input.ts";

/** Everything the next report would be written from. Throws AppError "report-not-ready" before the first vote. */
export async function freezeReport({ store }: Pick<Deps, "store">, conversationId: string, isFresh: boolean): Promise<FrozenDraft> {
  const from = await readReportInput({ store }, conversationId);
  const { conversation, statements, stored } = from;
  const reports = await store.reports.list(conversationId);
  const draft = prepareReport(from);
  const earlier = reports.find(({ body }) => body.topics?.method === "model")?.body.topics;
  return {
    draft,
    mapVersion: stored.version,
    knownTopics: isFresh ? null : topicsToKeep(earlier, draft.pack.facts.length),
    input: freezeInput(conversation, statements),
  };
}
