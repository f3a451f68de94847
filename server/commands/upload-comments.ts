import type { UploadComments } from "../contract/comments.ts";
import type { Deps } from "../deps.ts";
import { FIRST_ORGANISATION, type Conversation } from "../domain.ts";
import { AppError } from "../errors.ts";
import { CommentFileError } from "../interchange/comments/comment-file-error.ts";
import { readComments, type ReadComments } from "../interchange/comments/read-comments.ts";
import { startingSettings } from "./create-conversation.ts";

/**
 * A file of free comments becomes a conversation of its own, as a draft that nobody is shown, with the comments kept as
 * they are. All or nothing.
 * @throws AppError "comments-unreadable"; previewComments says why and where
 */
export async function uploadComments(deps: Pick<Deps, "store" | "clock" | "chance">, bytes: Buffer, { name, topic, language, organisationId }: UploadComments): Promise<Conversation> {
  let read: ReadComments;
  try {
    read = readComments(bytes, name ?? "comments.csv");
  } catch (error) {
    if (error instanceof CommentFileError) throw new AppError("comments-unreadable");
    throw error;
  }
  return keepComments(deps, read, { topic, language, organisationId });
}

export async function keepComments(
  { store, clock, chance }: Pick<Deps, "store" | "clock" | "chance">,
  { file, comments }: ReadComments,
  { topic, language, organisationId = FIRST_ORGANISATION }: Pick<UploadComments, "topic" | "language" | "organisationId">,
): Promise<Conversation> {
  const now = clock();
  const conversation: Conversation = { ...startingSettings, id: chance.shortId(10), topic, language, isDemonstration: false, source: file.name, organisationId, createdAt: now, updatedAt: now };
  await store.comments.create({ conversation, file, comments: comments.map(({ number, externalId, text, name, attributes }) => ({ number, externalId, text, name, attributes })), uploadedAt: now });
  return conversation;
}
