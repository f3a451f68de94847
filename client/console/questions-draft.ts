import { MOST_AREAS, MOST_OWN_ANSWERS, MOST_QUESTIONS, readyAnswers } from "../../server/contract/question-words.ts";
import type { Question, QuestionKind } from "../../server/contract/questions.ts";

/** A question being written: its text and its answers, one a line, by language. */
export interface QuestionDraft {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly isRetired: boolean;
  readonly text: Readonly<Record<string, string>>;
  readonly lines: Readonly<Record<string, string>>;
  /** Ids of the answers as they are stored; new lines get new ones. */
  readonly ids: readonly string[];
}

export type DraftProblem = { readonly questionId: string } & (
  | { readonly kind: "text" }
  | { readonly kind: "answers"; readonly most: number }
  | { readonly kind: "lines"; readonly count: number; readonly language: string }
);

const linesOf = (text: string | undefined): readonly string[] => (text ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== "");
export const mostAnswers = (kind: QuestionKind): number => (kind === "area" ? MOST_AREAS : MOST_OWN_ANSWERS);
export const isReady = (kind: QuestionKind): kind is "age" | "gender" => kind === "age" || kind === "gender";

export function toDraft({ id, kind, isRetired, wording, answers }: Question): QuestionDraft {
  const languages = new Set(answers.flatMap((answer) => Object.keys(answer.wording)));
  const lines = [...languages].map((language) => [language, answers.map((answer) => answer.wording[language] ?? "").join("\n")] as const);
  return { id, kind, isRetired, text: wording, lines: Object.fromEntries(lines), ids: answers.map((answer) => answer.id) };
}

export const canAdd = (drafts: readonly QuestionDraft[]): boolean => drafts.length < MOST_QUESTIONS;

/** One more question; ready-made ones can be asked once. */
export function withNew(drafts: readonly QuestionDraft[], kind: QuestionKind): readonly QuestionDraft[] {
  const taken = new Set(drafts.map(({ id }) => id));
  const id = isReady(kind) && !taken.has(kind) ? kind : Array.from({ length: MOST_QUESTIONS * 100 }, (_, number) => `${kind}-${String(number + 1)}`).find((each) => !taken.has(each)) ?? kind;
  return [...drafts, { id, kind, isRetired: false, text: {}, lines: {}, ids: isReady(kind) ? readyAnswers[kind] : [] }];
}

/** What is sent, or everything that is still wrong. `language` is the conversation's: in it a question must be complete. */
export function readDrafts(drafts: readonly QuestionDraft[], language: string): { readonly questions: readonly Question[]; readonly problems: readonly DraftProblem[] } {
  const problems: DraftProblem[] = [];
  const questions = drafts.map((draft): Question => {
    const { id: questionId, kind, isRetired, ids } = draft;
    const wording = Object.fromEntries(Object.entries(draft.text).map(([tag, text]) => [tag, text.trim()] as const).filter(([, text]) => text !== ""));
    if (isReady(kind)) return { id: questionId, kind, isRetired, wording, answers: readyAnswers[kind].map((id) => ({ id, wording: {} })) };
    if (kind === "own" && wording[language] === undefined && Object.keys(wording).length === 0) problems.push({ questionId, kind: "text" });
    const byLanguage = Object.entries(draft.lines).map(([tag, text]) => [tag, linesOf(text)] as const).filter(([, lines]) => lines.length > 0);
    const main = byLanguage.find(([tag]) => tag === language)?.[1] ?? byLanguage[0]?.[1] ?? [];
    const most = mostAnswers(kind);
    if (main.length < 2 || main.length > most || new Set(main).size !== main.length) problems.push({ questionId, kind: "answers", most });
    for (const [tag, lines] of byLanguage) if (lines.length !== main.length) problems.push({ questionId, kind: "lines", count: main.length, language: tag });
    const taken = new Set(ids);
    const fresh = Array.from({ length: 2 * most + 1 }, (_, number) => `a${String(number + 1)}`).filter((each) => !taken.has(each));
    const answers = main.map((_, index) => ({
      id: ids[index] ?? fresh[index - ids.length] ?? `a${String(index)}`,
      wording: Object.fromEntries(byLanguage.flatMap(([tag, { [index]: line }]) => (line === undefined ? [] : [[tag, line] as const]))),
    }));
    return { id: questionId, kind, isRetired, wording, answers };
  });
  return { questions, problems };
}
