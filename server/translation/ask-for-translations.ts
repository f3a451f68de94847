import {
  STATEMENT_TRANSLATION_VERSION, StatementTranslations, statementTranslationMessages, statementTranslationSchema, type StatementTranslationInput,
} from "../../prompts/statement-translation.ts";
import type { Ask } from "../llm/model-client.ts";
import { ModelError } from "../llm/model-problem.ts";
import { hashOf } from "../report/canonical-json.ts";
import { isSuspicious } from "../report/suspicious-text.ts";
import { visibleText } from "../report/visible-text.ts";
import { translationProblem } from "./translation-problem.ts";

export interface ToTranslate {
  readonly id: number;
  readonly language: string;
  readonly text: string;
}

export interface TranslationsAsked {
  readonly usable: readonly { readonly id: number; readonly text: string }[];
  /** The model left them out, or what it said breaks a rule, or they were not sent because they read like instructions. */
  readonly unusable: readonly number[];
  /** Failures of questions; the statements of such a question are in neither list. */
  readonly failures: readonly ModelError[];
}

const ONE_QUESTION = 20;

/** Asks a model for translations, some statements at a time; every answer is checked by code before a person sees it. */
export async function askForTranslations(ask: Ask, statements: readonly ToTranslate[], into: string): Promise<TranslationsAsked> {
  const sent = statements.filter(({ text }) => !isSuspicious(text));
  const usable: { id: number; text: string }[] = [];
  const unusable = statements.filter(({ text }) => isSuspicious(text)).map(({ id }) => id);
  const failures: ModelError[] = [];
  const askFor = async (some: readonly ToTranslate[]): Promise<void> => {
    try {
      const said = await ask(questionFor(some, into));
      const byId = new Map(said.translations.map(({ id, text }) => [id, text.trim()]));
      for (const { id, text } of some) {
        const translation = byId.get(`S${String(id)}`) ?? "";
        if (translationProblem(text, translation, into) === null) usable.push({ id, text: translation });
        else unusable.push(id);
      }
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      failures.push(error);
    }
  };
  const questions = Array.from({ length: Math.ceil(sent.length / ONE_QUESTION) }, (_, index) => sent.slice(index * ONE_QUESTION, (index + 1) * ONE_QUESTION));
  await Promise.all(questions.map(askFor));
  return { usable: usable.sort((a, b) => a.id - b.id), unusable: unusable.sort((a, b) => a - b), failures };
}

function questionFor(statements: readonly ToTranslate[], into: string) {
  const list = statements.map(({ id, language, text }) => ({ id: `S${String(id)}`, language, text: visibleText(text) }));
  const input: StatementTranslationInput = { into: nameOf(into), listName: `statements_${hashOf(list.map(({ id, text }) => [id, text])).slice(0, 8)}`, statements: list };
  return { promptVersion: STATEMENT_TRANSLATION_VERSION, messages: statementTranslationMessages(input), jsonSchema: statementTranslationSchema(input), answer: StatementTranslations };
}

function nameOf(tag: string): string {
  if (tag.toLowerCase() === "ja-x-easy") return "easy Japanese for learners, short sentences with kana (ja-x-easy)";
  return `${new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag} (${tag})`;
}
