import { lockCounters, setCounters, type StoreContext } from "./counters.ts";
import { AppError } from "../errors.ts";
import { KeepRecent } from "./keep-recent.ts";
import { textKey } from "../contract/text-key.ts";
import type { Translation, TranslationsByStatement, TranslationStore } from "./translation-store.ts";

const CONVERSATIONS_KEPT = 64;

export function createTranslationStore({ db, dialect }: StoreContext): TranslationStore {
  // Read with every card that is shown and changed seldom.
  const kept = new KeepRecent<{ readonly revision: number; readonly translations: TranslationsByStatement }>(CONVERSATIONS_KEPT);

  const list = async (conversationId: string): Promise<readonly (Translation & { readonly isCurrent: boolean })[]> => {
    const rows = await db.selectFrom("statement_translations as t")
      .innerJoin("statements as s", (join) => join.onRef("s.conversation_id", "=", "t.conversation_id").onRef("s.id", "=", "t.statement_id"))
      .selectAll("t").select("s.text_key").where("t.conversation_id", "=", conversationId).orderBy("t.statement_id").orderBy("t.language").execute();
    return rows.map((row) => ({
      statementId: row.statement_id, language: row.language, text: row.text, personId: row.person_id, at: row.at, ...(row.model !== null && { model: row.model }),
      isApproved: row.is_approved === 1, isCurrent: row.source_key === row.text_key,
    }));
  };

  return {
    list,

    async approved(conversationId) {
      const counters = await db.selectFrom("counters").select("revision").where("conversation_id", "=", conversationId).executeTakeFirst();
      const revision = counters?.revision ?? 0;
      const earlier = kept.get(conversationId);
      if (earlier?.revision === revision) return earlier.translations;
      const translations = new Map<number, Record<string, string>>();
      for (const { statementId, language, text, isApproved, isCurrent } of await list(conversationId)) {
        // A statement that was reworded since is not what was translated.
        if (isApproved && isCurrent) translations.set(statementId, { ...translations.get(statementId), [language]: text });
      }
      kept.set(conversationId, { revision, translations });
      return translations;
    },

    save: (conversationId, translations) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      for (const { statementId, language, text, isApproved, personId, at, model } of translations) {
        const source = await tx.selectFrom("statements").select("text_key").where("conversation_id", "=", conversationId).where("id", "=", statementId).executeTakeFirst();
        if (source === undefined) throw new AppError("statement-not-found");
        const before = await tx.selectFrom("statement_translations").select(["text", "model"])
          .where("conversation_id", "=", conversationId).where("statement_id", "=", statementId).where("language", "=", language).executeTakeFirst();
        const proposedBy = model ?? (before?.text === text ? before.model : null);
        const said = { model: proposedBy, text, source_key: source.text_key, is_approved: Number(isApproved), person_id: personId, at };
        await tx.insertInto("statement_translations").values({ conversation_id: conversationId, statement_id: statementId, language, ...said })
          .onConflict((conflict) => conflict.columns(["conversation_id", "statement_id", "language"]).doUpdateSet(said)).execute();
      }
      await setCounters(tx, conversationId, { revision: counters.revision + 1 });
    }),

    propose: (conversationId, proposals) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      const stored: number[] = [];
      for (const { statementId, language, text, original, personId, at, model } of proposals) {
        const source = await tx.selectFrom("statements").select("text_key").where("conversation_id", "=", conversationId).where("id", "=", statementId).executeTakeFirst();
        if (source === undefined || source.text_key !== textKey(original)) continue;
        const said = { text, source_key: source.text_key, is_approved: 0, person_id: personId, at, model };
        const { numInsertedOrUpdatedRows } = await tx.insertInto("statement_translations").values({ conversation_id: conversationId, statement_id: statementId, language, ...said })
          .onConflict((conflict) => conflict.columns(["conversation_id", "statement_id", "language"]).doUpdateSet(said).where("statement_translations.source_key", "!=", source.text_key))
          .executeTakeFirstOrThrow();
        if (Number(numInsertedOrUpdatedRows ?? 0) > 0) stored.push(statementId);
      }
      await setCounters(tx, conversationId, { revision: counters.revision + 1 });
      return stored;
    }),

    setApproved: (conversationId, { statementId, language }, isApproved) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      const changed = await tx.updateTable("statement_translations").set({ is_approved: Number(isApproved) })
        .where("conversation_id", "=", conversationId).where("statement_id", "=", statementId).where("language", "=", language).executeTakeFirstOrThrow();
      await setCounters(tx, conversationId, { revision: counters.revision + 1 });
      return Number(changed.numUpdatedRows) > 0;
    }),

    remove: (conversationId, { statementId, language }) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      const removed = await tx.deleteFrom("statement_translations")
        .where("conversation_id", "=", conversationId).where("statement_id", "=", statementId).where("language", "=", language).executeTakeFirstOrThrow();
      await setCounters(tx, conversationId, { revision: counters.revision + 1 });
      return Number(removed.numDeletedRows) > 0;
    }),
  };
}
