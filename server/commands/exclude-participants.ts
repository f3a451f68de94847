import type { ExclusionLine, Integrity, MapDifference } from "../contract/integrity.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { compareMaps } from "../integrity/compare-maps.ts";
import { NETWORK_MARK_DAYS } from "../integrity/network-mark.ts";
import type { MapLooks } from "../jobs/map-looks.ts";
import type { ExclusionEntry } from "../store/integrity-store.ts";
import { findConversation } from "./find-conversation.ts";

interface Person { readonly id: string; readonly name: string }

/** What is unusual in who took part, and who was left out. */
export async function readIntegrity(deps: Deps, looks: Pick<MapLooks, "patterns">, conversationId: string): Promise<Integrity> {
  const { id } = await findConversation(deps, conversationId);
  const [findings, log, { participants }] = await Promise.all([looks.patterns(id), deps.store.exclusions.log(id), deps.store.conversations.counts(id)]);
  const lines = presentLog(log);
  return {
    people: participants, findings: [...findings], networkMarkDays: NETWORK_MARK_DAYS, log: lines,
    leftOut: lines.filter(({ takesBack, isTakenBack }) => takesBack === null && !isTakenBack).reduce((sum, line) => sum + line.participants.length, 0),
  };
}

/**
 * What the map would be without these people too; stores nothing.
 * @throws AppError "map-not-ready" before there is a map
 */
export async function supposeExclusion(deps: Deps, looks: Pick<MapLooks, "suppose">, conversationId: string, participants: readonly number[]): Promise<MapDifference> {
  const { id } = await findConversation(deps, conversationId);
  const latest = await deps.store.maps.latest(id);
  if (latest === null) throw new AppError("map-not-ready");
  const { numbers } = await deps.store.exclusions.asOf(id, latest.exclusionsUpTo ?? 0);
  const supposed = await looks.suppose(id, [...new Set([...numbers, ...participants])]);
  if (supposed === null) throw new AppError("map-not-ready");
  const difference = compareMaps(supposed.before, supposed.after);
  const named = new Set([difference.before, difference.after].flatMap(({ common }) => [...common.agree, ...common.disagree]));
  const statements = await deps.store.statements.list(id);
  return { ...difference, statements: statements.filter(({ id: statementId }) => named.has(statementId)).map(({ id: statementId, text, language }) => ({ id: statementId, text, language })) };
}

/** Leaves people out of the map. Their votes stay in the log; the map follows on its own. Nobody is kept from voting. */
export async function excludeParticipants(deps: Deps, conversationId: string, { participants, reason }: { readonly participants: readonly number[]; readonly reason: string }, person: Person): Promise<ExclusionLine> {
  const { id } = await findConversation(deps, conversationId);
  const entry = await deps.store.exclusions.exclude({ conversationId: id, participants, reason, by: { personId: person.id, name: person.name, at: deps.clock() } });
  deps.announce.votesChanged(id);
  return presentLine(entry, false);
}

/** Counts them again. */
export async function takeBackExclusion(deps: Deps, conversationId: string, exclusion: number, reason: string, person: Person): Promise<ExclusionLine> {
  const { id } = await findConversation(deps, conversationId);
  const entry = await deps.store.exclusions.takeBack({ conversationId: id, exclusion, reason, by: { personId: person.id, name: person.name, at: deps.clock() } });
  deps.announce.votesChanged(id);
  return presentLine(entry, false);
}

function presentLog(log: readonly ExclusionEntry[]): ExclusionLine[] {
  const takenBack = new Set(log.map(({ takesBack }) => takesBack));
  return log.map((entry) => presentLine(entry, takenBack.has(entry.number)));
}

const presentLine = ({ number, at, by, reason, takesBack, participants }: ExclusionEntry, isTakenBack: boolean): ExclusionLine =>
  ({ number, at, by: by.name, reason, takesBack, isTakenBack, participants: [...participants] });
