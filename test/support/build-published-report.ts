import { buildVoteMatrix } from "../../clustering/build-vote-matrix.ts";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import type { Score } from "../../clustering/vote-matrix.ts";
import type { PublishedReport } from "../../server/contract/report.ts";
import type { Conversation, Statement } from "../../server/domain.ts";
import { composeReport } from "../../server/report/compose-report.ts";
import { contentHash } from "../../server/report/content-hash.ts";

const conversation: Conversation = {
  id: "0123456789", topic: "The old <mill>", descriptionMarkdown: "", language: "en", state: "open", opensAt: null, closesAt: null, moderationMode: "pre", whoMayWrite: "participants",
  statementMaxGraphemes: 140, statementMaxGraphemesOther: 280, moderationPolicyMarkdown: "", embedSites: [], minGroupSize: 5, groupCount: null, isListed: true, publishesModerationLog: false, isDemonstration: false, source: null, createdAt: 0, updatedAt: 0,
};

/** What people wrote, in several languages, some of it nasty. All want 1, nobody wants 3, 4 to 8 divide twelve from twelve. */
const written: readonly (readonly [text: string, language: string])[] = [
  ["Keep the wheel & the <b>roof</b>.", "en"], ["=HYPERLINK(\"http://evil.example\")", "en"], ["Tear it | down *now* [x](y).", "en"], ["水車小屋を残してほしい。", "ja"], ["Lasst die Künstler hinein.", "de"],
  ["保留老磨坊的水車。", "zh-TW"], ["Ask the school.", "en"], ["Flood the meadow.", "en"], ["I live nearby.", "en"], ["물레방아를 고쳐 주세요.", "ko"],
];

/** A report one can check by hand, as a reader would get it: 24 people, 240 votes. */
export function buildPublishedReport(changes: Partial<Omit<PublishedReport, "report">> = {}): PublishedReport {
  const statements = written.map(([text, language], index): Statement => ({
    conversationId: conversation.id, id: index + 1, text, language, author: index < 5 ? "organiser" : "participant", authorNumber: null,
    moderation: "accepted", isMeta: index === 8, reason: null, createdAt: 0, decidedAt: null,
  }));
  const votes = Array.from({ length: 24 }, (_, person) => {
    const side: Score = person < 12 ? 1 : -1;
    const scores: readonly Score[] = [1, 1, -1, side, side, side, -side as Score, -side as Score, 1, 1];
    return scores.map((score, index) => ({ participantId: person + 1, statementId: index + 1, score }));
  }).flat();
  const map = computeOpinionMap(buildVoteMatrix({ votes, statements: statements.map(({ id, moderation, isMeta }) => ({ id, moderation, isMeta })) }), defaultSettings);
  const report = composeReport({
    conversation, statements, timeline: [{ day: "2026-05-01", votes: 100, newParticipants: 10 }, { day: "2026-05-03", votes: 140, newParticipants: 14 }],
    stored: { conversationId: conversation.id, version: 3, inputSeq: 240, computedAt: 1_700_000_000_000, statementsRevision: 1, map },
  });
  return {
    id: "report0001", version: 2, status: "published", createdAt: Date.UTC(2026, 4, 4), statusAt: Date.UTC(2026, 4, 4), contentHash: contentHash(report), isProtected: false, versions: [], report, ...changes,
  };
}
