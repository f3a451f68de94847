import { createHash } from "node:crypto";
import { writeReport } from "../commands/write-report.ts";
import type { Deps } from "../deps.ts";
import type { Conversation } from "../domain.ts";
import { storeFirstMap } from "../interchange/store-first-map.ts";
import type { ImportedParticipant, ImportedStatement, ImportedVote } from "../store/import-store.ts";
import type { Store } from "../store/store.ts";
import { castDemonstrationVotes, type DemonstrationVotes } from "./cast-demonstration-votes.ts";
import { demonstrationDays, type Demonstration } from "./demonstration.ts";
import { stationSquareEn } from "./station-square-en.ts";
import { stationSquareJa } from "./station-square-ja.ts";

export const demonstrations: readonly Demonstration[] = [stationSquareJa, stationSquareEn];

const dayMs = 86_400_000;
/** Who stands in the log as the moderator of the demonstrations. */
const moderator = "demonstration";

export interface LoadedDemonstration {
  readonly conversationId: string;
  /** False: it was there already, whole. */
  readonly isNew: boolean;
}

/**
 * Loads the demonstration conversations with their maps and published reports; those that are there already stay as they
 * are, and one that an interrupted start left half done is finished. About two seconds for both.
 */
export async function loadDemonstrations(deps: Pick<Deps, "store" | "clock" | "chance">): Promise<readonly LoadedDemonstration[]> {
  const now = deps.clock();
  // All of them before the first is finished: what has no report shows that the work was interrupted.
  for (const demonstration of demonstrations) await importDemonstration(deps.store, demonstration, now);
  const loaded: LoadedDemonstration[] = [];
  for (const demonstration of demonstrations) loaded.push(await finishDemonstration(deps, demonstration, now));
  return loaded;
}

/** True for an empty database, and for one whose demonstrations an interrupted start left without their reports. */
export async function wantsDemonstrations(store: Store): Promise<boolean> {
  const conversations = await store.conversations.list();
  const reports = await Promise.all(conversations.filter(({ isDemonstration }) => isDemonstration).map(({ id }) => store.reports.list(id)));
  return conversations.length === 0 || reports.some((list) => list.length === 0);
}

/** One demonstration's people, statements and votes, as if it had opened three weeks before `now`; once. */
async function importDemonstration(store: Store, demonstration: Demonstration, now: number): Promise<void> {
  const openedAt = now - demonstrationDays * dayMs;
  const cast = castDemonstrationVotes(demonstration);
  await store.imports.conversation({
    conversation: describe(demonstration, openedAt, now),
    participants: cast.participants.map((person): ImportedParticipant => ({ number: person.number, createdAt: openedAt + person.arrivesAfterMs, externalId: null })),
    statements: listStatements(demonstration, cast, openedAt),
    // Statement ids count from 1, as in any conversation made here. Nobody votes in the future.
    votes: cast.votes.map((vote): ImportedVote => ({ participantNumber: vote.participantNumber, statementId: vote.statement + 1, score: vote.score, castAt: Math.min(now, openedAt + vote.afterMs) })),
    fingerprint: createHash("sha256").update(`hiroba demonstration ${demonstration.id} ${String(demonstration.seed)}`).digest("hex"),
  });
}

/** Its decisions, map and report, as far as they are missing. */
async function finishDemonstration(deps: Pick<Deps, "store" | "clock" | "chance">, demonstration: Demonstration, now: number): Promise<LoadedDemonstration> {
  const { store } = deps;
  const { id: conversationId } = demonstration;
  if ((await store.reports.list(conversationId)).length > 0) return { conversationId, isNew: false };
  await rejectSome(store, conversationId, demonstration, now);
  if ((await store.maps.latest(conversationId)) === null) await storeFirstMap(store, conversationId, now);
  await writeReport(deps, conversationId, { publish: true });
  return { conversationId, isNew: true };
}

const describe = ({ id, topic, descriptionMarkdown, language }: Demonstration, createdAt: number, updatedAt: number): Conversation => ({
  id, topic, descriptionMarkdown, language, createdAt, updatedAt,
  state: "open", opensAt: null, closesAt: null, moderationMode: "pre", whoMayWrite: "participants", statementMaxGraphemes: 140, statementMaxGraphemesOther: 280, moderationPolicyMarkdown: "",
  embedSites: [], minGroupSize: 5, groupCount: null, isListed: true, publishesModerationLog: false, isDemonstration: true, source: null,
});

function listStatements({ statements, unvoted, language }: Demonstration, cast: DemonstrationVotes, openedAt: number): readonly ImportedStatement[] {
  const voted = statements.map((statement, index): ImportedStatement => ({
    id: index + 1, text: statement.text, language, moderation: "accepted", isMeta: statement.isMeta ?? false,
    author: statement.from === "organiser" ? "organiser" : "participant", authorNumber: cast.authors[index] ?? null,
    createdAt: openedAt + (cast.statementsAfterMs[index] ?? 0),
  }));
  const waiting = unvoted.map((statement, index): ImportedStatement => {
    const day = cast.participants.filter(({ arrivesAfterMs }) => arrivesAfterMs <= (statement.from + 0.5) * dayMs);
    return {
      id: statements.length + index + 1, text: statement.text, language, moderation: "pending", isMeta: false,
      author: "participant", authorNumber: day.at(-1 - index)?.number ?? 1, createdAt: openedAt + Math.floor((statement.from + 0.5) * dayMs),
    };
  });
  return [...voted, ...waiting];
}

/** Through the moderation log, as a moderator would. */
async function rejectSome(store: Store, conversationId: string, { statements, unvoted }: Demonstration, at: number): Promise<void> {
  const decisions = unvoted.flatMap(({ rejectedBecause }, index) =>
    rejectedBecause === null ? [] : [{ statementId: statements.length + index + 1, moderation: "rejected" as const, reason: rejectedBecause }]);
  await store.statements.moderate(conversationId, decisions, { personId: moderator, at });
}
