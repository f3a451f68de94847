import type { Session } from "./session.ts";

/** The sentence being written, kept until it has been sent; with the id it was sent under, so that a retry counts once. */
export interface StatementDraft {
  readonly read: () => string;
  readonly keep: (text: string) => void;
  /** The id for sending this text: the same for the same text, until it was taken. */
  readonly requestIdFor: (text: string) => string;
  readonly clear: () => void;
}

export function createStatementDraft({ store, conversationId, newRequestId }: Pick<Session, "store" | "conversationId" | "newRequestId">): StatementDraft {
  const key = `hiroba:draft:${conversationId}`;
  let sent: { readonly text: string; readonly requestId: string } | null = null;
  return {
    read: () => store.get(key) ?? "",
    keep: (text) => (text === "" ? store.remove(key) : store.set(key, text)),
    requestIdFor: (text) => {
      if (sent?.text !== text) sent = { text, requestId: newRequestId() };
      return sent.requestId;
    },
    clear: () => {
      sent = null;
      store.remove(key);
    },
  };
}
