import type { QuestionMessages } from "../../messages/en/questions.ts";
import { inLanguage, PREFER_NOT, type ReadyAnswer } from "../../server/contract/question-words.ts";
import type { QuestionKind, Wording } from "../../server/contract/questions.ts";

/** A question in the reader's words: the organisers', or the ready-made ones. */
export const sayQuestion = ({ kind, wording }: { readonly kind: QuestionKind; readonly wording: Wording }, words: QuestionMessages, locale: string, language: string): string =>
  inLanguage(wording, locale, language).text || (kind === "own" ? "…" : words[kind]);

export const sayAnswer = ({ id, wording }: { readonly id: string; readonly wording: Wording }, words: QuestionMessages, locale: string, language: string): string =>
  inLanguage(wording, locale, language).text || (id === PREFER_NOT ? words.preferNot : words.answers[id as ReadyAnswer] ?? id);
