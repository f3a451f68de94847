import type { Locale } from "../../messages/locale.ts";
import { reportSentences as en } from "../../messages/en/report-sentences.ts";
import { reportSentences as ja } from "../../messages/ja/report-sentences.ts";
import type { ReportSentenceMessages } from "../../messages/en/report-sentences.ts";
import type { DraftSentence } from "./draft-sentence.ts";
import type { FactPack } from "./fact-pack.ts";
import type { Claimed, SelectedSection } from "./select-sections.ts";

const messages: Readonly<Record<Locale, ReportSentenceMessages>> = { en, ja };

/** All sentences of a section from the catalogue: complete without any model. */
export function templateSentences(pack: FactPack, section: SelectedSection, locale: Locale): readonly DraftSentence[] {
  const words = messages[locale];
  const name = section.groupId === null ? section.kind : `${section.kind}-${section.groupId}`;
  const form = section.kind === "key-findings" ? "findings" : "captions";
  const opening = openingSentence(pack, section, words);
  const listed = section.kind === "under-voted" ? [] : section.shown.map((claimed, index) => ({ claimed, index }));
  return [
    ...(opening === null ? [] : [{ ...opening, id: `${name}-0` }]),
    ...listed.map(({ claimed, index }) => claimedSentence(`${name}-${String(index + 1)}`, claimed, words[form])),
    ...(section.nearest === null ? [] : [nearestSentence(`${name}-nearest`, section.nearest, words)]),
  ];
}

function claimedSentence(id: string, { claim, statementId, groupIds }: Claimed, forms: ReportSentenceMessages["captions"]): DraftSentence {
  const [a = "", b = ""] = groupIds;
  return { id, claim, statementIds: [statementId], groupIds, skeleton: forms[claim](`S${String(statementId)}`, a, b) };
}

const nearestSentence = (id: string, { statementId }: Claimed, words: ReportSentenceMessages): DraftSentence => ({
  id,
  claim: "no_member",
  statementIds: [statementId],
  groupIds: [],
  skeleton: words.nearest(`S${String(statementId)}`),
});

function openingSentence(pack: FactPack, section: SelectedSection, words: ReportSentenceMessages): Omit<DraftSentence, "id"> | null {
  const whole = { statementIds: [], groupIds: section.groupId === null ? [] : [section.groupId] };
  const none = (skeleton: string): Omit<DraftSentence, "id"> => ({ ...whole, claim: "no_member", skeleton });
  const { kind, groupId } = section;
  if (kind === "group") {
    if (groupId === null) return null;
    return section.members === 0 ? none(words.groupEmpty(groupId)) : { ...whole, claim: "group_size", skeleton: words.groupSize(groupId) };
  }
  if (kind === "minority") return section.members === 0 && groupId !== null ? none(words.minorityEmpty(groupId)) : null;
  if (kind === "key-findings") return section.members === 0 ? none(words.empty[kind]) : null;
  const form = kind === "common-ground" && pack.groups.length < 2 ? "common-ground-overall" : kind;
  return section.members === 0 ? none(words.empty[form]) : { ...whole, claim: "section_size", skeleton: words.openings[form] };
}
