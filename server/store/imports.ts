import type { Insertable } from "kysely";
import { setCounters, type StoreContext } from "./counters.ts";
import { insertConversation } from "./conversations.ts";
import type { ParticipantsTable, StatementsTable, Tx, VoteLogTable, VotesTable } from "./database.ts";
import type { ImportedVote, ImportStore } from "./import-store.ts";
import { searchKey } from "./search-key.ts";
import { textKey } from "../contract/text-key.ts";

/** Rows in one INSERT: PostgreSQL takes 65,535 values, SQLite 32,766, and the widest row has twelve. */
const ROWS_AT_ONCE = 2_000;

export function createImportStore({ db }: StoreContext): ImportStore {
  return {
    conversation: ({ conversation, participants, statements, votes, fingerprint }) => db.transaction().execute(async (tx) => {
      // Claimed first: of two imports of the same files at once the second waits here and then finds the first.
      const earlier = await tx.selectFrom("imports").select("conversation_id").where("fingerprint", "=", fingerprint).executeTakeFirst();
      if (earlier !== undefined) return { conversationId: earlier.conversation_id, isRepeat: true };
      await insertConversation(tx, conversation);
      const claimed = await tx.insertInto("imports")
        .values({ fingerprint, conversation_id: conversation.id, imported_at: conversation.updatedAt })
        .onConflict((conflict) => conflict.column("fingerprint").doNothing()).returning("fingerprint").executeTakeFirst();
      if (claimed === undefined) {
        await tx.deleteFrom("conversations").where("id", "=", conversation.id).execute();
        const first = await tx.selectFrom("imports").select("conversation_id").where("fingerprint", "=", fingerprint).executeTakeFirstOrThrow();
        return { conversationId: first.conversation_id, isRepeat: true };
      }

      const conversation_id = conversation.id;
      await insertAll(participants, (rows) => tx.insertInto("participants").values(rows.map((person): Insertable<ParticipantsTable> => ({
        conversation_id, number: person.number, id: person.externalId ?? `imported-${String(person.number)}`, created_at: person.createdAt,
      }))).execute());
      await insertAll(statements, (rows) => tx.insertInto("statements").values(rows.map((statement): Insertable<StatementsTable> => ({
        conversation_id, id: statement.id, text: statement.text, text_key: textKey(statement.text), language: statement.language,
        author: statement.author, author_number: statement.authorNumber, moderation: statement.moderation, is_meta: Number(statement.isMeta),
        reason: null, created_at: statement.createdAt, decided_at: null, search_key: searchKey(statement.text),
      }))).execute());
      let seq = 0;
      await insertAll(votes, (rows) => tx.insertInto("vote_log").values(rows.map((vote): Insertable<VoteLogTable> => ({
        conversation_id, seq: (seq += 1), participant_number: vote.participantNumber, statement_id: vote.statementId, score: vote.score, is_important: Number(vote.isImportant ?? false), cast_at: vote.castAt, request_id: null,
      }))).execute());
      const current = await insertCurrent(tx, conversation_id, votes);
      await setCounters(tx, conversation_id, {
        last_seq: seq, current_votes: current, revision: 1, statements_revision: 1,
        participants: participants.length,
        last_participant: participants.reduce((most, { number }) => Math.max(most, number), 0),
        last_statement: statements.reduce((most, { id }) => Math.max(most, id), 0),
      });
      return { conversationId: conversation_id, isRepeat: false };
    }),
  };
}

async function insertAll<Item>(items: readonly Item[], insert: (rows: readonly Item[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < items.length; start += ROWS_AT_ONCE) await insert(items.slice(start, start + ROWS_AT_ONCE));
}

type Current = Pick<VotesTable, "score" | "is_important">;

/** The last vote of each pair, in log order; answers how many there are. */
async function insertCurrent(tx: Tx, conversation_id: string, votes: readonly ImportedVote[]): Promise<number> {
  const byPerson = new Map<number, Map<number, Current>>();
  for (const { participantNumber, statementId, score, isImportant = false } of votes) {
    let own = byPerson.get(participantNumber);
    if (own === undefined) byPerson.set(participantNumber, own = new Map<number, Current>());
    own.set(statementId, { score, is_important: Number(isImportant) });
  }
  const rows: Insertable<VotesTable>[] = [];
  for (const [participant_number, own] of byPerson) {
    for (const [statement_id, vote] of own) rows.push({ conversation_id, participant_number, statement_id, ...vote });
  }
  await insertAll(rows, (some) => tx.insertInto("votes").values(some).execute());
  return rows.length;
}
