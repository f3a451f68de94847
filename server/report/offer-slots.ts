import type { Locale } from "../../messages/locale.ts";
import type { OfferedSlot } from "../contract/report-review.ts";
import type { TextRun } from "../contract/report.ts";
import type { PlacedSentence } from "./edit-sentence.ts";
import type { FactPack } from "./fact-pack.ts";
import { renderSentence } from "./render-sentence.ts";
import { parseSkeleton } from "./slots.ts";

const QUOTED_CHARACTERS = 60;
type Measure = OfferedSlot["measure"];

/** Every number and quotation a person may set in this sentence instead of typing it: those of its evidence, and those it has. */
export function offerSlots(pack: FactPack, { section, sentence }: PlacedSentence, locale: Locale): readonly OfferedSlot[] {
  const groupIds = [...new Set([...sentence.groupIds, ...(section.groupId === null ? [] : [section.groupId])])];
  const shares: readonly (readonly [string, Measure])[] = [["agree", "agree"], ["disagree", "disagree"], ["pass", "pass"], ["n", "votes"]];
  const ofStatements = sentence.statementIds.flatMap((id): (readonly [path: string, measure: Measure, statementId: number, groupId: string | null])[] => [
    ...shares.map(([path, measure]) => [`S${String(id)}.${path}`, measure, id, null] as const),
    ...groupIds.flatMap((group) => shares.map(([path, measure]) => [`S${String(id)}.${group}.${path}`, measure, id, group] as const)),
    [`quote:S${String(id)}`, "quote", id, null],
  ]);
  const ofGroups = groupIds.flatMap((group): (readonly [string, Measure, null, string])[] => [[`${group}.name`, "name", null, group], [`${group}.size`, "size", null, group]]);
  const known = new Set([...ofStatements, ...ofGroups].map(([path]) => path));
  const others = parseSkeleton(sentence.skeleton).flatMap((piece) => (piece.kind === "slot" && !known.has(piece.path) ? [[piece.path, "value", null, null] as const] : []));
  return [...ofStatements, ...ofGroups, ...others].flatMap(([path, measure, statementId, groupId]) => {
    const slot = `{{${path}}}`;
    const shown = valueOf(pack, section.members, locale, slot);
    return shown === null ? [] : [{ slot, measure, statementId, groupId, shown }];
  });
}

function valueOf(pack: FactPack, members: number, locale: Locale, slot: string): string | null {
  try {
    return renderSentence(pack, { members }, locale, slot).map((run) => textOf(pack, run)).join("");
  } catch {
    return null;
  }
}

function textOf(pack: FactPack, run: TextRun): string {
  if (run.kind !== "quote") return run.text;
  const text = [...(pack.byId.get(run.statementId)?.text ?? "")];
  return text.length > QUOTED_CHARACTERS ? `${text.slice(0, QUOTED_CHARACTERS).join("")}…` : text.join("");
}
