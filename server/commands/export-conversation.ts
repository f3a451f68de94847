import type { LeftOut } from "../contract/integrity.ts";
import type { Statement, StoredMap, VoteEvent } from "../domain.ts";
import type { ExportedCounts } from "../interchange/polis/count-exported.ts";
import { writePolisFolder } from "../interchange/polis/write-polis-folder.ts";
import type { Store } from "../store/store.ts";
import { findConversation } from "./find-conversation.ts";
import { readLeftOut } from "./read-left-out.ts";

export interface Exported {
  readonly counts: ExportedCounts;
  readonly statements: number;
  /** Lines of the vote log newer than the map, which were left out. */
  readonly newer: number;
  /** Who is not counted on the map, and so not in the files. */
  readonly leftOut: LeftOut | undefined;
}

/**
 * Writes a conversation as a Polis export with its opinion map into an empty folder.
 * @param stored the map it is written as of; null: all votes there are, without a map
 */
export async function exportConversation(store: Store, id: string, folder: string, { stored, publicUrl }: { readonly stored: StoredMap | null; readonly publicUrl: string }): Promise<Exported> {
  const conversation = await findConversation({ store }, id);
  const lastSeq = await store.votes.lastSeq(id);
  const upTo = stored?.inputSeq ?? lastSeq;
  const statements = asOfMap(await store.statements.list(id), stored);
  const { numbers } = await store.exclusions.asOf(id, stored?.exclusionsUpTo ?? 0);
  const leftOut = stored === null ? undefined : await readLeftOut({ store }, stored);
  const counts = await writePolisFolder(folder, {
    conversation, statements, map: stored?.map ?? null, leftOut,
    url: `${publicUrl}/c/${id}`,
    votes: () => without(numbers, until(store.votes.logAfter(id, 0), upTo)),
    history: { corrections: await store.statementChanges.corrections(id), lineage: await store.statementChanges.lineage(id) },
    sources: new Map((await store.kiosks.offlineParticipants(id)).map(({ number, source }) => [number, source])),
  });
  return { counts, statements: statements.length, newer: Math.max(0, lastSeq - upTo), leftOut };
}

/** The newest map, if it was drawn from all votes and statements there are now. */
export async function mapOfEverything(store: Store, id: string): Promise<StoredMap | null> {
  const stored = await store.maps.latest(id);
  if (stored === null || stored.inputSeq < await store.votes.lastSeq(id)) return null;
  return stored.statementsRevision < (await store.maps.mapInput(id)).statementsRevision ? null : stored;
}

/** Statements and their moderation as the map knew them, so that folder and map agree. */
function asOfMap(statements: readonly Statement[], stored: StoredMap | null): readonly Statement[] {
  if (stored === null) return statements;
  const facts = new Map(stored.map.statements.map((statement) => [statement.id, statement]));
  return statements.flatMap((statement) => {
    const known = facts.get(statement.id);
    // The map counts a statement that waits under pre-moderation as out of play; it was not turned down.
    const moderation = statement.moderation === "pending" ? "pending" : known?.moderation;
    return known === undefined || moderation === undefined ? [] : [{ ...statement, moderation, isMeta: known.isMeta }];
  });
}

/** Who is not counted on the map is not in its votes. */
async function* without(numbers: ReadonlySet<number>, log: AsyncIterable<readonly VoteEvent[]>): AsyncGenerator<readonly VoteEvent[]> {
  for await (const batch of log) yield numbers.size === 0 ? batch : batch.filter(({ participantNumber }) => !numbers.has(participantNumber));
}

async function* until(log: AsyncIterable<readonly VoteEvent[]>, lastSeq: number): AsyncGenerator<readonly VoteEvent[]> {
  for await (const batch of log) {
    const wanted = batch.filter(({ seq }) => seq <= lastSeq);
    if (wanted.length > 0) yield wanted;
    if (wanted.length < batch.length) return;
  }
}
