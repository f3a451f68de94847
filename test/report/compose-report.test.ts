import { beforeAll, describe, expect, test } from "vitest";
import { buildVoteMatrix } from "../../clustering/build-vote-matrix.ts";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import type { OpinionMap } from "../../clustering/opinion-map.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import type { Score } from "../../clustering/vote-matrix.ts";
import type { Conversation, Statement } from "../../server/domain.ts";
import { Report } from "../../server/contract/report.ts";
import { composeReport } from "../../server/report/compose-report.ts";
import type { ReportInput } from "../../server/report/prepare-report.ts";

const conversation: Conversation = {
  id: "0123456789", topic: "The old mill", descriptionMarkdown: "", language: "en", state: "open", opensAt: null, closesAt: null, moderationMode: "pre", whoMayWrite: "participants",
  statementMaxGraphemes: 140, statementMaxGraphemesOther: 280, moderationPolicyMarkdown: "", embedSites: [], minGroupSize: 5, groupCount: null, isListed: true, publishesModerationLog: false, isDemonstration: false, source: null, createdAt: 0, updatedAt: 0,
};
const texts = ["Keep the wheel.", "Open a café.", "Tear it down.", "Let artists in.", "Build flats.", "Sell it.", "Ask the school.", "Flood the meadow.", "I live nearby.", "Keep the roof."];

const statement = (id: number, changes: Partial<Statement> = {}): Statement => ({
  conversationId: conversation.id, id, text: texts[id - 1] ?? `Statement ${String(id)}.`, language: "en", author: "participant", authorNumber: null,
  moderation: "accepted", isMeta: id === 9, reason: null, createdAt: 0, decidedAt: null, ...changes,
});
const statements = texts.map((_, index) => statement(index + 1));

type Cast = { readonly participantId: number; readonly statementId: number; readonly score: Score };

/** Twelve people who take one side of 4 … 8, and `others` who take the other; all want the wheel, nobody wants it torn down. */
function votes(others: number, order: (cast: readonly Cast[]) => readonly Cast[] = (cast) => cast): OpinionMap {
  const cast = Array.from({ length: 12 + others }, (_, person) => {
    const side: Score = person < 12 ? 1 : -1;
    const scores: readonly Score[] = [1, 1, -1, side, side, side, -side as Score, -side as Score, 1, 1];
    return scores.map((score, index) => ({ participantId: person + 1, statementId: index + 1, score }));
  }).flat();
  return computeOpinionMap(buildVoteMatrix({ votes: order(cast), statements: statements.map(({ id, moderation, isMeta }) => ({ id, moderation, isMeta })) }), defaultSettings);
}

const input = (map: OpinionMap, changes: Partial<ReportInput> = {}): ReportInput => ({
  conversation, statements, timeline: [{ day: "2026-05-01", votes: 240, newParticipants: 24 }],
  stored: { conversationId: conversation.id, version: 3, inputSeq: 240, computedAt: 1_700_000_000_000, statementsRevision: 1, map },
  ...changes,
});
const kinds = (report: Report) => report.sections.en.map(({ kind, groupId }) => (groupId === null ? kind : `${kind} ${groupId}`));
const omitted = (report: Report) => Object.fromEntries(report.omissions.map(({ reason, count }) => [reason, count]));

let twelveAndTwelve: OpinionMap;
beforeAll(() => {
  twelveAndTwelve = votes(12);
});

describe("a composed report", () => {
  test("fits the contract and gives every group its say", () => {
    const report = Report.parse(composeReport(input(twelveAndTwelve)));
    expect(kinds(report)).toEqual([
      "key-findings", "group A", "group B", "common-ground", "differences", "bridging", "divided", "minority B", "uncertain", "under-voted",
    ]);
    expect(report.snapshot).toMatchObject({ takenAt: 1_700_000_000_000, firstVoteAt: Date.UTC(2026, 4, 1), lastVoteAt: Date.UTC(2026, 4, 1) });
  });

  test("statements about the participants themselves are in the table, never in a finding", () => {
    const report = composeReport(input(twelveAndTwelve));
    expect(report.statements.map((row) => row.statement.id)).toContain(9);
    expect(report.sections.en.flatMap((section) => section.statementIds)).not.toContain(9);
    expect(omitted(report)).toMatchObject({ meta: 1 });
  });

  test("what was left out is counted: rejected, waiting, added since the map", () => {
    const now = [...statements.map((one) => (one.id === 2 ? { ...one, moderation: "rejected" as const } : one)), statement(11, { moderation: "pending" }), statement(12)];
    const report = composeReport(input(twelveAndTwelve, { statements: now }));
    expect(omitted(report)).toMatchObject({ rejected: 1, pending: 1, "added-later": 1 });
    expect(report.statements.map((row) => row.statement.id)).not.toContain(2);
    expect(JSON.stringify(report.sections)).not.toContain("S2.");
  });

  test("a group of four is counted as left out and named nowhere", () => {
    const report = composeReport(input(votes(4)));
    const small = report.map.groups.filter(({ isHidden }) => isHidden);
    expect(small.length).toBeGreaterThan(0);
    expect(omitted(report)).toMatchObject({ "group-too-small": small.length });
    for (const { id } of small) expect(JSON.stringify(report.sections)).not.toContain(`.${id}.`);
  });

  test("groups that chance would make as well are not described", () => {
    const significance = { pValue: 0.4, permutations: 100, participants: 24, distinguishable: false };
    const map: OpinionMap = { ...twelveAndTwelve, assessment: { significance, stability: 0.1, resamples: 50, prediction: null } };
    const report = composeReport(input(map));
    expect(kinds(report)).toEqual(["key-findings", "common-ground", "differences", "bridging", "divided", "uncertain", "under-voted"]);
    expect(report.sections.en.flatMap((section) => section.sentences.flatMap(({ groupIds }) => groupIds))).toEqual([]);
  });

  test("the fingerprint changes with the votes, a text, a decision and a threshold, and with nothing else", () => {
    const hash = (changes: Partial<ReportInput> = {}, map = twelveAndTwelve) => composeReport(input(map, changes)).snapshot.hash;
    const base = hash();
    expect(hash({ timeline: [], conversation: { ...conversation, topic: "The new mill" } })).toBe(base);
    expect(hash({ statements: statements.toReversed() })).toBe(base);
    const change = (changed: Partial<Statement>) => statements.map((one) => (one.id === 4 ? { ...one, ...changed } : one));
    const others = [
      hash({}, votes(11)),
      hash({ statements: change({ text: "Let painters in." }) }),
      hash({ statements: change({ moderation: "rejected" }) }),
      hash({ conversation: { ...conversation, minGroupSize: 6 } }),
    ];
    expect(new Set([base, ...others]).size).toBe(5);
  });

  test("written twice, or from votes that came in another order, it has the same bytes", () => {
    const bytes = JSON.stringify(composeReport(input(twelveAndTwelve)));
    expect(JSON.stringify(composeReport(input(twelveAndTwelve)))).toBe(bytes);
    expect(JSON.stringify(composeReport(input(votes(12, (cast) => cast.toReversed()))))).toBe(bytes);
  });

  test("a text in another form of the same characters is the same text", () => {
    const wide = statements.map((one) => (one.id === 2 ? { ...one, text: "Ｏｐｅｎ  a café." } : one));
    const [a, b] = [composeReport(input(twelveAndTwelve)), composeReport(input(twelveAndTwelve, { statements: wide }))];
    expect(b.snapshot.hash).toBe(a.snapshot.hash);
  });

  test("nobody has voted: every section says so", () => {
    const silent = computeOpinionMap(buildVoteMatrix({ votes: [], statements: statements.map(({ id, moderation, isMeta }) => ({ id, moderation, isMeta })) }), defaultSettings);
    const report = Report.parse(composeReport(input(silent, { timeline: [] })));
    expect(report.snapshot).toMatchObject({ firstVoteAt: null, lastVoteAt: null });
    for (const section of report.sections.ja.filter(({ kind }) => kind !== "under-voted")) {
      expect(section.sentences.map(({ claim }) => claim)).toEqual(["no_member"]);
    }
  });
});
