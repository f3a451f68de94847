import { describe, expect, test } from "vitest";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import type { Conversation, Statement } from "../../server/domain.ts";
import { composeReport } from "../../server/report/compose-report.ts";
import type { Report, ReportSentence } from "../../server/contract/report.ts";
import { noParityData, parityData } from "../support/parity-data.ts";
import { openDataNames, readOpenData, type OpenData } from "../support/real-conversations.ts";

const conversation: Conversation = {
  id: "0123456789", topic: "A real conversation", descriptionMarkdown: "", language: "en", state: "closed", opensAt: null, closesAt: null, moderationMode: "post",
  whoMayWrite: "participants", statementMaxGraphemes: 400, statementMaxGraphemesOther: 400, moderationPolicyMarkdown: "", embedSites: [], minGroupSize: 5, groupCount: null, isListed: false, publishesModerationLog: false, isDemonstration: false, source: null,
  createdAt: 0, updatedAt: 0,
};

const statementsOf = ({ comments }: OpenData): readonly Statement[] =>
  comments.map((row): Statement => ({
    conversationId: conversation.id, id: Number(row["comment-id"]), text: row["comment-body"] ?? "", language: "en", author: "participant",
    authorNumber: null, moderation: row["moderated"] === "-1" ? "rejected" : row["moderated"] === "1" ? "accepted" : "pending",
    isMeta: row["is-meta"] === "true", reason: null, createdAt: 0, decidedAt: null,
  }));

interface Counted {
  agrees: number;
  disagrees: number;
  passes: number;
  seen: number;
}

/** Counts the votes once more, straight from the rows, with nothing of the report's code. */
function countAgain({ votes }: OpenData, groupOf: (participant: string | number) => string | null) {
  const counts = new Map<string, Counted>();
  votes.participantIds.forEach((participant, row) => {
    for (let cell = votes.rowStart[row] ?? 0; cell < (votes.rowStart[row + 1] ?? 0); cell += 1) {
      const statement = String(votes.statements[votes.column[cell] ?? 0]?.id);
      for (const key of [statement, `${statement} ${groupOf(participant) ?? "none"}`]) {
        const sum = counts.get(key) ?? { agrees: 0, disagrees: 0, passes: 0, seen: 0 };
        const score = votes.score[cell];
        counts.set(key, {
          agrees: sum.agrees + Number(score === 1), disagrees: sum.disagrees + Number(score === -1), passes: sum.passes + Number(score === 0), seen: sum.seen + 1,
        });
      }
    }
  });
  return counts;
}

const name = { agree: "agrees", disagree: "disagrees", pass: "passes", n: "seen" } as const;

/** What stands in each number of a sentence, and what counting again gives for its slot. */
function numbersOf(sentence: ReportSentence, counts: ReadonlyMap<string, Counted>): readonly (readonly [string, string])[] {
  const slots = [...sentence.skeleton.matchAll(/\{\{([^}]*)\}\}/gu)].map((match) => match[1] ?? "").filter((path) => !/^quote:|\.name$/u.test(path));
  const shown = sentence.runs.flatMap((run) => (run.kind === "number" ? [run.text] : []));
  expect(shown).toHaveLength(slots.length);
  return slots.flatMap((path, index): (readonly [string, string])[] => {
    const match = /^S(\d+)\.(?:([A-Z])\.)?(agree|disagree|pass|n)$/u.exec(path);
    const cell = counts.get(match?.[2] === undefined ? (match?.[1] ?? "") : `${match[1] ?? ""} ${match[2]}`);
    if (match === null || cell === undefined) return [];
    const column = name[match[3] as keyof typeof name];
    const percent = Math.round((cell[column] / cell.seen) * 100);
    const isExact = cell[column] === 0 || cell[column] === cell.seen;
    const share = `${String(isExact ? percent : Math.min(99, Math.max(1, percent)))}%`;
    return [[shown[index] ?? "", column === "seen" ? cell.seen.toLocaleString("en") : share]];
  });
}

describe.skipIf(parityData === null)(`the report of a real conversation${parityData === null ? ` (${noParityData})` : ""}`, () => {
  test.each(openDataNames)("%s: every template passes, every number is found again, twice the same bytes", async (folder) => {
    const data = readOpenData(folder);
    const map = computeOpinionMap(data.votes, defaultSettings);
    const input = {
      conversation, statements: statementsOf(data), timeline: [], model: null,
      stored: { conversationId: conversation.id, version: 1, inputSeq: 0, computedAt: 0, statementsRevision: 0, map },
    };
    const report: Report = composeReport(input);
    expect(report.writing.refused).toEqual([]);
    expect(JSON.stringify(composeReport(input))).toBe(JSON.stringify(report));

    const groupIndex = new Map(map.participants.ids.map((id, row) => [id, map.participants.group[row] ?? -1]));
    const counts = countAgain(data, (participant) => map.groups[groupIndex.get(participant) ?? -1]?.id ?? null);
    const sentences = Object.values(report.sections).flat().flatMap((section) => section.sentences);
    const pairs = sentences.flatMap((sentence) => numbersOf(sentence, counts));
    expect(pairs.length).toBeGreaterThan(20);
    expect(pairs.filter(([shown, counted]) => shown !== counted)).toEqual([]);

    const known = new Set(report.statements.map(({ statement }) => statement.id));
    expect(sentences.flatMap(({ statementIds }) => statementIds).filter((id) => !known.has(id))).toEqual([]);
  });
});
