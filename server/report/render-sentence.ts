import { createFormat, type Format } from "../../messages/format.ts";
import type { Locale } from "../../messages/locale.ts";
import { common as commonEn } from "../../messages/en/common.ts";
import { common as commonJa } from "../../messages/ja/common.ts";
import type { TextRun } from "../contract/report.ts";
import type { FactPack } from "./fact-pack.ts";
import { parseSkeleton, resolveSlot, type SectionFigures, type SlotValue } from "./slots.ts";

const formats: Readonly<Record<Locale, Format>> = { en: createFormat("en"), ja: createFormat("ja") };
const groupName: Readonly<Record<Locale, (id: string) => string>> = { en: commonEn.groupName, ja: commonJa.groupName };

/**
 * Sets the numbers, names and quotations of a verified skeleton in one language.
 * @throws Error when a slot does not resolve; the verifier (V04) refuses such sentences before.
 */
export function renderSentence(pack: FactPack, section: SectionFigures, locale: Locale, skeleton: string): readonly TextRun[] {
  const runs: TextRun[] = [];
  const addWords = (text: string): void => {
    const last = runs[runs.length - 1];
    if (last?.kind === "words") runs[runs.length - 1] = { kind: "words", text: last.text + text };
    else if (text !== "") runs.push({ kind: "words", text });
  };
  for (const piece of parseSkeleton(skeleton)) {
    if (piece.kind === "words") {
      addWords(piece.text);
      continue;
    }
    const value = resolveSlot(pack, section, piece.path);
    if (value === null) throw new Error(`slot without a value: ${piece.path}`);
    if (value.kind === "quote") runs.push({ kind: "quote", statementId: value.statementId });
    else if (value.kind === "name") addWords(groupName[locale](value.groupId));
    else runs.push({ kind: "number", text: formatNumber(value, formats[locale]) });
  }
  return runs;
}

/** "0%" means nobody and "100%" means everybody; a share in between never rounds to either. */
function formatNumber(value: Extract<SlotValue, { kind: "share" | "count" }>, format: Format): string {
  if (value.kind === "count") return format.number(value.value);
  const percent = value.rounding === "down" ? Math.floor(value.value * 100 + 1e-9) : Math.round(value.value * 100);
  const inside = value.value > 0 && value.value < 1 ? Math.min(99, Math.max(value.rounding === "down" ? 0 : 1, percent)) : percent;
  return format.percent(inside / 100);
}
