import type { OpinionMap } from "../../clustering/opinion-map.ts";

type People = Pick<OpinionMap, "groups"> & { readonly participants: Pick<OpinionMap["participants"], "ids" | "group"> };

/** Of the people both maps place in a group: the share whose group has the same name. Ids are in ascending order. Null when there are none. */
export function sameGroupShare(newer: People, older: People): { readonly sameShare: number; readonly people: number } | null {
  const nameIn = ({ groups, participants }: People, index: number): string | null => groups[participants.group[index] ?? -1]?.id ?? null;
  const places = new Map(older.participants.ids.map((id, index) => [id, index]));
  let [same, people] = [0, 0];
  newer.participants.ids.forEach((id, index) => {
    const [now, before] = [nameIn(newer, index), nameIn(older, places.get(id) ?? -1)];
    if (now === null || before === null) return;
    people += 1;
    same += Number(now === before);
  });
  return people === 0 ? null : { sameShare: same / people, people };
}
