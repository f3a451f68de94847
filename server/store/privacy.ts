import type { PrivacyNotice } from "../contract/privacy.ts";
import type { StoreContext } from "./counters.ts";

/** What organisers say on the privacy pages of their conversations. */
export interface PrivacyStore {
  /** Empty where nothing was said. */
  notice(conversationId: string): Promise<PrivacyNotice>;
  setNotice(conversationId: string, notice: PrivacyNotice): Promise<void>;
}

export const createPrivacyStore = ({ db }: StoreContext): PrivacyStore => ({
  async notice(conversationId) {
    const row = await db.selectFrom("privacy_notices").selectAll().where("conversation_id", "=", conversationId).executeTakeFirst();
    return { responsible: row?.responsible ?? "", contact: row?.contact ?? "", noticeMarkdown: row?.notice_markdown ?? "" };
  },
  async setNotice(conversation_id, { responsible, contact, noticeMarkdown: notice_markdown }) {
    const words = { responsible, contact, notice_markdown };
    await db.insertInto("privacy_notices").values({ conversation_id, ...words }).onConflict((conflict) => conflict.column("conversation_id").doUpdateSet(words)).execute();
  },
});
