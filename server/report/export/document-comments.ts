import type { ReportCommentsMessages } from "../../../messages/en/report-comments.ts";
import { reportComments as en } from "../../../messages/en/report-comments.ts";
import { reportComments as ja } from "../../../messages/ja/report-comments.ts";
import type { Format } from "../../../messages/format.ts";
import type { Locale } from "../../../messages/locale.ts";
import type { Claim, CommentsReport } from "../../contract/comments.ts";
import type { Topic } from "../../contract/topic.ts";
import type { Block } from "./document.ts";

const words: Readonly<Record<Locale, ReportCommentsMessages>> = { en, ja };
/** Claims of one topic that are quoted; all of them are in the CSV and the JSON file. */
const CLAIMS_SHOWN = 12;

export interface CommentsDocument {
  readonly kicker: string;
  readonly summary: string;
  readonly notices: readonly string[];
  readonly blocks: readonly Block[];
}

/** What a report of free comments says instead of votes: topics, what was said in each, and what became of every comment. */
export function commentsDocument(part: CommentsReport, locale: Locale, format: Format): CommentsDocument {
  const own = words[locale];
  const { counts } = part;
  return {
    kicker: own.kicker,
    summary: own.summary(counts.comments, format.number(counts.comments), counts.people, format.number(counts.people), counts.hasNames),
    notices: [own.notVotes, ...(counts.hasNames ? [] : [own.noNames])],
    blocks: [...topicBlocks(part, own, locale, format), ...auditBlocks(part, own, format), ...methodBlocks(part, own)],
  };
}

const nameOf = ({ names, terms }: Topic, locale: Locale): string => names?.[locale] ?? terms.slice(0, 4).join(" · ");

function topicBlocks(part: CommentsReport, own: ReportCommentsMessages, locale: Locale, format: Format): readonly Block[] {
  const { number } = format;
  const main = part.topics.topics.filter(({ parentId }) => parentId === null);
  const figures = new Map(part.figures.map((figure) => [figure.topicId, figure]));
  const byId = new Map(part.claims.map((claim) => [claim.id, claim]));
  const claimsOf = (ids: readonly number[]): readonly Claim[] => ids.flatMap((id) => byId.get(id) ?? []);
  const heading: Block = { kind: "heading", level: 2, id: "topics", text: own.titles.topics };
  if (main.length === 0) return [heading, { kind: "paragraph", text: own.noTopics }, ...claimBlocks(part.claims, own, format)];
  const { tableHead: head } = own;
  const total = Math.max(1, part.counts.comments);
  return [
    heading,
    { kind: "paragraph", text: own.measure(number(part.counts.comments)) },
    {
      kind: "table", caption: own.tableCaption, head: [head.topic, head.claims, head.comments, head.share, head.people], numeric: [1, 2, 3, 4],
      rows: main.map((topic) => {
        const { claims = 0, comments = 0, people = 0 } = figures.get(topic.id) ?? {};
        return [nameOf(topic, locale), number(claims), number(comments), format.percent(comments / total), number(people)];
      }),
    },
    { kind: "paragraph", text: own.byWords, isQuiet: true },
    ...main.flatMap((topic): readonly Block[] => {
      const claims = claimsOf(topic.itemIds);
      const { claims: count = 0, comments = 0, people = 0 } = figures.get(topic.id) ?? {};
      const more = claims.length - CLAIMS_SHOWN;
      return [
        { kind: "heading", level: 3, id: `topic-${topic.id.replaceAll(".", "-")}`, text: nameOf(topic, locale) },
        { kind: "paragraph", text: own.topicCounts(count, number(count), comments, number(comments), people, number(people)), isQuiet: true },
        ...claimBlocks(claims.slice(0, CLAIMS_SHOWN), own, format),
        ...(more > 0 ? [{ kind: "paragraph" as const, text: own.moreClaims(more, number(more)), isQuiet: true as const }] : []),
      ];
    }),
    ...(part.topics.unassigned.length === 0 ? [] : [
      { kind: "heading" as const, level: 3 as const, id: "unclassified", text: own.unclassifiedTitle },
      { kind: "paragraph" as const, text: own.unclassified(part.topics.unassigned.length, number(part.topics.unassigned.length)), isQuiet: true as const },
      ...claimBlocks(claimsOf(part.topics.unassigned), own, format),
    ]),
  ];
}

/** What was said, as a quotation only where it is the comment's own words; a claim of a model is marked and never quoted. */
const claimBlocks = (claims: readonly Claim[], own: ReportCommentsMessages, { number }: Format): readonly Block[] =>
  claims.map(({ id, text, language, source, comments, people }): Block => ({
    kind: "sentence",
    sentence: {
      id: `claim-${String(id)}`,
      content: [
        source === "comment" ? { kind: "quote", text, lang: language } : { kind: "words", text },
        ...(source === "model" ? [{ kind: "mark" as const, text: own.modelMark }] : []),
        { kind: "words", text: ` (${own.claimCounts(comments, number(comments), people, number(people))})` },
      ],
      evidence: null,
      note: null,
    },
  }));

function auditBlocks({ counts, file }: CommentsReport, own: ReportCommentsMessages, { number }: Format): readonly Block[] {
  const outcomes = { cited: counts.cited, duplicate: counts.duplicate, "too-short": counts.tooShort, unclassified: counts.unclassified } as const;
  return [
    { kind: "heading", level: 2, id: "audit", text: own.titles.audit },
    { kind: "paragraph", text: own.auditIntro(number(counts.comments)) },
    {
      kind: "table", caption: own.auditCaption, head: [own.auditHead.outcome, own.auditHead.comments], numeric: [1],
      rows: [...(["cited", "duplicate", "too-short", "unclassified"] as const).map((outcome) => [own.outcomes[outcome], number(outcomes[outcome])]), [own.auditTotal, number(counts.comments)]],
    },
    { kind: "paragraph", text: own.rows(number(file.rows), number(file.taken), number(file.skipped), file.name, file.encoding), isQuiet: true },
  ];
}

const methodBlocks = ({ writing }: CommentsReport, own: ReportCommentsMessages): readonly Block[] => [
  { kind: "heading", level: 2, id: "method", text: own.titles.method },
  ...own.method.flatMap(([title, text], index): readonly Block[] => [{ kind: "heading", level: 3, id: `method-${String(index + 1)}`, text: title }, { kind: "paragraph", text }]),
  ...(writing.model === null ? [] : [{ kind: "paragraph" as const, text: own.methodModel(writing.model) }]),
];
