import type { CommentFile, StatementOrigin } from "../contract/comments.ts";
import type { Statement } from "../domain.ts";
import type { CommentStore } from "./comment-store.ts";
import { insertConversation } from "./conversations.ts";
import { lockCounters, setCounters, statementsChanged, type StoreContext } from "./counters.ts";
import { findByText, insertStatement } from "./statement-rows.ts";
import { textKey } from "../contract/text-key.ts";

/** Rows in one statement: SQLite takes at most 32,766 values. */
const ROWS_AT_ONCE = 1_000;

export function createCommentStore({ db, dialect }: StoreContext): CommentStore {
  return {
    create: ({ conversation, file, comments, uploadedAt }) => db.transaction().execute(async (tx) => {
      await insertConversation(tx, conversation);
      await tx.insertInto("comment_files").values({ conversation_id: conversation.id, file: JSON.stringify(file), uploaded_at: uploadedAt }).execute();
      for (let start = 0; start < comments.length; start += ROWS_AT_ONCE) {
        await tx.insertInto("comments").values(comments.slice(start, start + ROWS_AT_ONCE).map(({ number, externalId, text, name, attributes }) => ({
          conversation_id: conversation.id, number, external_id: externalId, text, name, attributes: JSON.stringify(attributes),
        }))).execute();
      }
    }),

    async find(conversationId) {
      const file = await db.selectFrom("comment_files").selectAll().where("conversation_id", "=", conversationId).executeTakeFirst();
      if (file === undefined) return null;
      const rows = await db.selectFrom("comments").selectAll().where("conversation_id", "=", conversationId).orderBy("number").execute();
      return {
        file: JSON.parse(file.file) as CommentFile,
        uploadedAt: file.uploaded_at,
        comments: rows.map((row) => ({ number: row.number, externalId: row.external_id, text: row.text, name: row.name, attributes: JSON.parse(row.attributes) as Record<string, string> })),
      };
    },

    async count(conversationId) {
      const row = await db.selectFrom("comments").select((build) => build.fn.countAll<number>().as("count")).where("conversation_id", "=", conversationId).executeTakeFirstOrThrow();
      return Number(row.count);
    },

    openClaims: (conversationId, claims) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      const outcomes: { statement: Statement; isNew: boolean }[] = [];
      let id = counters.last_statement;
      for (const { statement, origin } of claims) {
        const existing = await findByText(tx, conversationId, textKey(statement.text));
        if (existing === null) id += 1;
        const kept = existing ?? await insertStatement(tx, { conversationId, id, authorNumber: null, statement });
        await tx.insertInto("statement_origins").values({
          conversation_id: conversationId, statement_id: kept.id, report_id: origin.reportId, claim_id: origin.claimId, comments: origin.comments, people: origin.people,
          quotes: JSON.stringify(origin.quotes), opened_at: origin.openedAt,
        }).onConflict((conflict) => conflict.columns(["conversation_id", "statement_id", "report_id", "claim_id"]).doNothing()).execute();
        outcomes.push({ statement: kept, isNew: existing === null });
      }
      if (id > counters.last_statement) await setCounters(tx, conversationId, { last_statement: id, ...statementsChanged(counters) });
      return outcomes;
    }),

    async origins(conversationId) {
      const rows = await db.selectFrom("statement_origins").selectAll().where("conversation_id", "=", conversationId).orderBy("statement_id").orderBy("report_id").orderBy("claim_id").execute();
      return rows.map((row): StatementOrigin => ({
        statementId: row.statement_id, reportId: row.report_id, claimId: row.claim_id, comments: row.comments, people: row.people,
        quotes: JSON.parse(row.quotes) as StatementOrigin["quotes"], openedAt: row.opened_at,
      }));
    },
  };
}
