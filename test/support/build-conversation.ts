import { createConversation } from "../../server/commands/create-conversation.ts";
import { seedStatements } from "../../server/commands/seed-statements.ts";
import { updateConversation } from "../../server/commands/update-conversation.ts";
import type { ConversationSettings } from "../../server/contract/conversation.ts";
import type { Conversation } from "../../server/domain.ts";
import type { RunningServer } from "../../server/run-server.ts";

export interface ConversationToBuild {
  /** Settings besides the usual ones: open, pre-moderated, English. */
  readonly settings?: Partial<ConversationSettings>;
  /** Organiser's statements, accepted; numbered from 1. Ten unless told. */
  readonly statements?: readonly string[];
}

export const tenStatements: readonly string[] = Array.from({ length: 10 }, (_, index) => `Statement number ${String(index + 1)}.`);

/** An open conversation with accepted statements 1, 2, 3, …, made by the commands the console uses. */
export async function buildConversation({ services: { deps } }: Pick<RunningServer, "services">, { settings = {}, statements = tenStatements }: ConversationToBuild = {}): Promise<Conversation> {
  const { id } = await createConversation(deps, { topic: settings.topic ?? "What should the square become?", language: settings.language ?? "en" });
  if (statements.length > 0) await seedStatements(deps, id, { texts: [...statements] });
  return updateConversation(deps, id, { state: "open", ...settings });
}
