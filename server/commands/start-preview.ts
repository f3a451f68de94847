import type { Deps } from "../deps.ts";
import type { Conversation } from "../domain.ts";
import { AppError } from "../errors.ts";
import { hashPassword } from "../hash-password.ts";
import { findConversation } from "./find-conversation.ts";

/** Lets whoever has the password try a draft, or gives a preview another password. Throws AppError "preview-not-possible". */
export async function startPreview({ store, clock, announce }: Deps, id: string, password: string): Promise<Conversation> {
  await findConversation({ store }, id);
  const conversation = await store.life.startPreview(id, await hashPassword(password), clock());
  if (conversation === null) throw new AppError("preview-not-possible");
  announce.countsChanged(id);
  return conversation;
}
