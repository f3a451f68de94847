import type { SaveTranslations, StatementTranslation } from "../contract/translation.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import type { Translation } from "../store/translation-store.ts";
import { findConversation } from "./find-conversation.ts";

type At = Pick<Translation, "statementId" | "language">;

const present = ({ statementId, language, text, isApproved, personId, at, model }: Translation): StatementTranslation =>
  ({ statementId, language, text, isApproved, by: personId, at, ...(model !== undefined && { model }) });

export async function listTranslations(deps: Pick<Deps, "store">, conversationId: string): Promise<StatementTranslation[]> {
  const { id } = await findConversation(deps, conversationId);
  return (await deps.store.translations.list(id)).map(present);
}

/** Saves translations, all or none. Throws AppError "statement-not-found". */
export async function saveTranslations(deps: Deps, conversationId: string, { translations, isApproved = true }: SaveTranslations, personId: string): Promise<StatementTranslation[]> {
  const { id } = await findConversation(deps, conversationId);
  const at = deps.clock();
  await deps.store.translations.save(id, translations.map((one) => ({ ...one, isApproved, personId, at })));
  return listTranslations(deps, id);
}

/** Shows a translation to citizens, or takes it out of their sight. Throws AppError "not-found". */
export async function approveTranslation(deps: Deps, conversationId: string, at: At, isApproved: boolean): Promise<StatementTranslation[]> {
  const { id } = await findConversation(deps, conversationId);
  if (!(await deps.store.translations.setApproved(id, at, isApproved))) throw new AppError("not-found");
  return listTranslations(deps, id);
}

/** Throws AppError "not-found". */
export async function removeTranslation(deps: Deps, conversationId: string, at: At): Promise<StatementTranslation[]> {
  const { id } = await findConversation(deps, conversationId);
  if (!(await deps.store.translations.remove(id, at))) throw new AppError("not-found");
  return listTranslations(deps, id);
}
