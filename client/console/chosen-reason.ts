import type { RejectReason } from "../../server/contract/reject-reasons.ts";

const speech = (tag: string): string => tag.split("-")[0] ?? tag;

/** A reason as its readers get it: the text to store for a statement in this language. */
export type ChosenReason = (language: string) => string | null;

/** The text of a reason for a statement in `language`; where there is none, in the conversation's language, else the first. */
export function reasonText({ texts }: RejectReason, language: string, conversationLanguage: string): string {
  const tags = Object.keys(texts);
  const tag = [language, conversationLanguage].flatMap((wished) => [tags.find((one) => one === wished), tags.find((one) => speech(one) === speech(wished))]).find((one) => one !== undefined);
  return texts[tag ?? tags[0] ?? ""] ?? "";
}
