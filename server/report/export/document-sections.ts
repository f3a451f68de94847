import { reportFigure } from "../../contract/figures/report-figures.ts";
import type { FigureName } from "../../contract/figures/scene.ts";
import type { ReportSection, ReportSectionKind, ReportSentence } from "../../contract/report.ts";
import type { Block } from "./document.ts";
import { evidenceOf, writeSentence, type DocumentContext } from "./document-context.ts";

export const figureBlock = (context: DocumentContext, name: FigureName): readonly Block[] => {
  const figure = reportFigure(name, context.facts, context.figureWords);
  return figure === null ? [] : [{ kind: "figure", figure }];
};

const sectionsOf = ({ facts, locale }: DocumentContext, kind: ReportSectionKind): readonly ReportSection[] => facts.sections[locale].filter((section) => section.kind === kind);

/** True for a sentence that begins with a whole quotation: the statement stands for itself, the rest is its caption. */
const isCaption = (sentence: ReportSentence): boolean => sentence.runs[0]?.kind === "quote";

export function sectionBlocks(context: DocumentContext, section: ReportSection): readonly Block[] {
  const captions = section.sentences.filter(isCaption);
  const hidden = section.members - captions.length;
  return [
    ...section.sentences.filter((sentence) => !isCaption(sentence)).map((sentence): Block => ({ kind: "sentence", sentence: writeSentence(context, sentence) })),
    ...captions.flatMap((sentence): readonly Block[] => {
      const row = context.byId.get(sentence.statementIds[0] ?? -1);
      return row === undefined ? [] : [{ kind: "statement", statement: evidenceOf(context, row), sentence: writeSentence(context, sentence, true) }];
    }),
    ...(hidden > 0 && captions.length > 0 ? [{ kind: "paragraph" as const, text: context.report.more(hidden, context.format.number(hidden)), isQuiet: true as const }] : []),
  ];
}

/** From the key findings to what is undecided: the parts that are made of sentences. */
export function findingBlocks(context: DocumentContext): readonly Block[] {
  const { report, groups } = context;
  const part = (id: Exclude<keyof typeof report.titles, "under-voted">, blocks: readonly Block[]): readonly Block[] =>
    (blocks.length === 0 ? [] : [{ kind: "heading", level: 2, id, text: report.titles[id] }, ...blocks]);
  const whole = (kind: ReportSectionKind): readonly Block[] => sectionsOf(context, kind).flatMap((section) => sectionBlocks(context, section));
  const byGroup = (kind: "group" | "minority"): readonly Block[] => sectionsOf(context, kind).flatMap((section) => [
    { kind: "heading" as const, level: 3 as const, id: `${kind}-${section.groupId ?? ""}`, text: context.common.groupName(section.groupId ?? "") },
    ...sectionBlocks(context, section),
  ]);
  const minorities = byGroup("minority");
  return [
    ...part("key-findings", [...keyFindings(context), ...figureBlock(context, "agreement")]),
    ...part("map", [...figureBlock(context, "map"), ...mapTrust(context)]),
    ...(groups.length > 0 ? part("groups", byGroup("group")) : []),
    ...part("common-ground", whole("common-ground")),
    ...(groups.length > 1 ? part("differences", [...whole("differences"), ...figureBlock(context, "swarm"), ...figureBlock(context, "heat-map")]) : []),
    ...(groups.length > 1 ? part("bridging", whole("bridging")) : []),
    ...(minorities.length > 0 ? part("minority", [{ kind: "paragraph", text: report.clearlyOutvotedIntro }, ...minorities]) : []),
    ...part("divided", whole("divided")),
    ...part("uncertain", whole("uncertain")),
  ];
}

function keyFindings(context: DocumentContext): readonly Block[] {
  const [section] = sectionsOf(context, "key-findings");
  if (section === undefined) return [];
  const sentences = section.sentences.map((sentence) => writeSentence(context, sentence));
  return section.members > 0 ? [{ kind: "findings", sentences }] : sentences.map((sentence) => ({ kind: "sentence", sentence }));
}

/** Whether the groups are more than chance, in words. */
function mapTrust({ facts, report, format, locale }: DocumentContext): readonly Block[] {
  const { assessment, groups } = facts.map;
  const say = (text: string): readonly Block[] => [{ kind: "paragraph", text, isQuiet: true }];
  if (groups.length < 2 || assessment?.distinguishable === false) return say(report.noGroups);
  if (assessment === null) return say(report.groupsUntested);
  const two = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return say(`${report.groupsClear(format.percent(Math.ceil(assessment.pValue * 100) / 100))} ${report.groupsAgain(two.format(assessment.stability), format.number(assessment.resamples))}`);
}
