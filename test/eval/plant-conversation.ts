import { assessOpinionMap } from "../../clustering/assess-opinion-map.ts";
import { buildVoteMatrix } from "../../clustering/build-vote-matrix.ts";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import type { OpinionMap } from "../../clustering/opinion-map.ts";
import { createRandom } from "../../clustering/random.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import type { Score } from "../../clustering/vote-matrix.ts";
import type { Conversation, Statement } from "../../server/domain.ts";
import type { ReportInput } from "../../server/report/prepare-report.ts";
import type { RawVote } from "./recount.ts";

export type PlantedKind = "consensus" | "divisive" | "bridging" | "minority";

/** A conversation in which we know what a report has to find. */
export interface Planted {
  readonly input: ReportInput;
  readonly votes: readonly RawVote[];
  readonly planted: Readonly<Record<PlantedKind, readonly number[]>>;
}

export interface PlantOptions {
  readonly seed: number;
  readonly people: number;
  /** In order; the first are planted, the rest is noise of many kinds. */
  readonly texts: readonly { readonly text: string; readonly language: string }[];
  readonly isAssessed: boolean;
}

/** Shares of agreement in three groups, and of passes. */
type Chances = readonly [a: number, b: number, c: number, pass: number];
const GROUP_SHARES = [0.45, 0.8, 1] as const;
const SEEN = 0.7;

const plant = (kind: PlantedKind, times: number, chances: (index: number) => Chances): readonly (readonly [PlantedKind, Chances])[] =>
  Array.from({ length: times }, (_, index) => [kind, chances(index)] as const);
const kinds = [
  ...plant("consensus", 4, () => [0.96, 0.95, 0.96, 0.03]),
  ...plant("divisive", 4, (index) => (index % 2 === 0 ? [0.96, 0.05, 0.5, 0.03] : [0.05, 0.96, 0.5, 0.03])),
  ...plant("bridging", 3, () => [0.86, 0.86, 0.84, 0.06]),
  ...plant("minority", 2, () => [0.06, 0.08, 0.95, 0.03]),
];

/** Three groups of 45, 35 and 20 in a hundred; a third of the noise divides them moderately, the rest not at all. */
export function plantConversation({ seed, people, texts, isAssessed }: PlantOptions): Planted {
  const random = createRandom(seed, 17);
  const between = (low: number, high: number): number => low + (high - low) * random.next();
  const chances = texts.map((_, index): Chances => {
    const planted = kinds[index];
    if (planted !== undefined) return planted[1];
    if (random.next() < 0.35) {
      const side = random.next() < 0.5;
      return [side ? between(0.6, 0.72) : between(0.28, 0.4), side ? between(0.28, 0.4) : between(0.6, 0.72), between(0.35, 0.65), between(0.05, 0.2)];
    }
    const level = between(0.3, 0.6);
    return [level, level, level, between(0.08, 0.4)];
  });
  const votes: RawVote[] = [];
  for (let person = 0; person < people; person += 1) {
    const draw = random.next();
    const group = GROUP_SHARES.findIndex((share) => draw < share) as 0 | 1 | 2;
    chances.forEach((chance, index) => {
      if (random.next() >= SEEN) return;
      const score: Score = random.next() < chance[3] ? 0 : random.next() < chance[group] ? 1 : -1;
      votes.push({ participantId: person + 1, statementId: index + 1, score });
    });
  }
  const idsOf = (kind: PlantedKind): readonly number[] => kinds.flatMap(([own], index) => (own === kind ? [index + 1] : []));
  return {
    votes,
    input: reportInput(votes, texts, { isAssessed }),
    planted: { consensus: idsOf("consensus"), divisive: idsOf("divisive"), bridging: idsOf("bridging"), minority: idsOf("minority") },
  };
}

/** What a report is written from, of any votes on any texts. */
export function reportInput(votes: readonly RawVote[], texts: readonly { readonly text: string; readonly language: string }[], { isAssessed }: { readonly isAssessed: boolean }, ids: readonly number[] = texts.map((_, index) => index + 1)): ReportInput {
  const statements = texts.map(({ text, language }, index): Statement => ({
    conversationId: conversation.id, id: ids[index] ?? index + 1, text, language, author: "participant", authorNumber: null,
    moderation: "accepted", isMeta: false, reason: null, createdAt: 0, decidedAt: null,
  }));
  const matrix = buildVoteMatrix({ votes, statements: statements.map(({ id, moderation, isMeta }) => ({ id, moderation, isMeta })) });
  const drawn = computeOpinionMap(matrix, defaultSettings);
  const map: OpinionMap = isAssessed ? assessOpinionMap(matrix, drawn) : drawn;
  return {
    conversation, statements, timeline: [],
    stored: { conversationId: conversation.id, version: 1, inputSeq: votes.length, computedAt: 1_700_000_000_000, statementsRevision: 1, map },
  };
}

const conversation: Conversation = {
  id: "evaluation", topic: "What should the town become?", descriptionMarkdown: "", language: "en", state: "open", opensAt: null, closesAt: null, moderationMode: "pre", whoMayWrite: "participants",
  statementMaxGraphemes: 140, statementMaxGraphemesOther: 280, moderationPolicyMarkdown: "", embedSites: [], minGroupSize: 5, groupCount: null, isListed: true, publishesModerationLog: false, isDemonstration: false, source: null, createdAt: 0, updatedAt: 0,
};
