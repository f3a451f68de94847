import { stringify } from "csv-stringify/sync";
import { PREFER_NOT } from "../contract/question-words.ts";
import type { Question } from "../contract/questions.ts";
import type { CensusShares, QuestionResults, WhoTookPart, WhoTookPartTable } from "../contract/who-took-part.ts";
import type { Statement } from "../domain.ts";
import type { ShownResults } from "../who-took-part/shown-results.ts";

interface Presented {
  readonly questions: readonly Question[];
  readonly census: readonly CensusShares[];
  readonly statements: readonly Statement[];
  readonly results: ShownResults | null;
  readonly least: number;
  readonly needed: number;
}

/** Results of the questions with their words, beside the shares of the population. Only shown numbers go in, so no share tells more than they do. */
export function presentWhoTookPart({ questions, census, statements, results, least, needed }: Presented): WhoTookPart {
  const shown = questions.map((question) => presentQuestion(question, results, census.find(({ questionId }) => questionId === question.id)));
  const weighted = results?.weighted ?? { kind: "refused" as const, reason: "no-census" as const };
  const named = new Set([
    ...shown.flatMap((question) => question.statements.map(({ statementId }) => statementId)),
    ...(weighted.kind === "ready" ? weighted.statements.map(({ statementId }) => statementId) : []),
  ]);
  return {
    least, needed, questions: shown, weighted,
    statements: statements.filter(({ id }) => named.has(id)).map(({ id, text, language }) => ({ id, text, language })),
  };
}

function presentQuestion({ id, kind, wording, isRetired, answers }: Question, results: ShownResults | null, census: CensusShares | undefined): QuestionResults {
  const shown = results?.questions[id];
  const counts = answers.map((_, row) => shown?.margin[row] ?? null);
  const answered = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return {
    id, kind, wording, isRetired,
    state: shown?.state ?? "too-few",
    publishedAt: shown?.publishedAt ?? null,
    answered: answered === 0 ? null : answered,
    answers: answers.map((answer, row) => {
      const count = counts[row] ?? null;
      const share = census?.shares[answer.id];
      return { id: answer.id, wording: answer.wording, count, share: count === null ? null : count / answered, census: share === undefined ? null : share / 100 };
    }),
    preferNot: shown?.margin[answers.length] ?? null,
    census: census === undefined ? null : { source: census.source, dated: census.dated },
    groups: shown?.groups ?? null,
    statements: shown?.statements ?? [],
    statementsWithheld: shown?.statementsWithheld ?? 0,
  };
}

/** What a report shows of it: questions of which something can be shown. */
export const presentTable = ({ least, questions }: WhoTookPart): WhoTookPartTable => ({
  least,
  questions: questions.filter(({ state }) => state === "ready").map(({ id, kind, wording, answered, answers, preferNot, census, publishedAt }) =>
    ({ id, kind, wording, answered, answers, preferNot, census, publishedAt })),
});

/** All tables in one, a line for each shown or left-out number; an empty cell is a number that is not shown. There is no file with people in it. */
export function whoTookPartCsv({ questions, weighted }: WhoTookPart): string {
  const words = (wording: Record<string, string>, id: string): string => Object.values(wording)[0] ?? id;
  const lines = questions.filter(({ state }) => state === "ready").flatMap((question) => {
    const said = words(question.wording, question.kind);
    const rowIds = [...question.answers.map(({ id }) => id), PREFER_NOT];
    const nameOf = (row: number): string => words(question.answers[row]?.wording ?? {}, rowIds[row] ?? "");
    const line = (table: string, row: number, about: string, measure: string, value: number | null): readonly (string | number)[] =>
      [table, question.id, said, rowIds[row] ?? "", nameOf(row), about, measure, value ?? ""];
    return [
      ...[...question.answers.map(({ count }) => count), question.preferNot].map((count, row) => line("answers", row, "", "people", count)),
      ...question.answers.flatMap(({ census }, row) => (census === null ? [] : [line("census", row, "", "share", census)])),
      ...(question.groups === null ? [] : question.groups.rows.flatMap((row, index) => question.groups?.ids.map((group, column) => line("groups", index, group, "people", row?.[column] ?? null)) ?? [])),
      ...question.statements.flatMap(({ statementId, rows }) => rows.flatMap((row, index) =>
        (["seen", "agree", "disagree", "pass"] as const).map((measure) => line("statements", index, String(statementId), measure, row?.[measure] ?? null)))),
    ];
  });
  const weighting = weighted.kind === "refused" ? [] : weighted.statements.flatMap(({ statementId, plain, weighted: split }) =>
    (["agree", "disagree", "pass"] as const).flatMap((measure) => [
      ["plain", "", "", "", "", statementId, measure, plain[measure]],
      ["weighted", "", "", "", "", statementId, measure, split[measure]],
    ]));
  return stringify([["table", "question_id", "question", "answer_id", "answer", "about", "measure", "value"], ...lines, ...weighting], { bom: true, escape_formulas: true, record_delimiter: "windows" });
}
