import type { QuestionResults, WhoTookPart } from "../../server/contract/who-took-part.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { sayAnswer } from "./say-question.ts";

interface Props {
  readonly question: QuestionResults;
  readonly language: string;
  readonly results: WhoTookPart;
}

/** How people with each answer voted, statement by statement. */
export function QuestionByStatement({ question: { answers, statements, statementsWithheld }, language, results }: Props) {
  const { messages } = useConsole();
  const { format, locale } = useLanguage();
  const words = messages.whoTookPart;
  const texts = new Map(results.statements.map((statement) => [statement.id, statement]));
  const share = (count: number | null, seen: number | null): string => (count === null || seen === null ? words.notShown : format.percent(Math.min(1, count / seen)));
  return (
    <div class="stack">
      <p class="small">{words.statementsHint}</p>
      {statementsWithheld > 0 && <p class="small">{words.statementsWithheld(statementsWithheld)}</p>}
      {statements.map(({ statementId, rows }) => {
        const statement = texts.get(statementId);
        const shown = answers.flatMap((answer, row) => (rows[row] == null ? [] : [{ answer, cells: rows[row] }]));
        return (
          <div key={statementId} class="table-scroll" tabIndex={0} role="region" aria-label={statement?.text ?? String(statementId)}>
            <table class="table">
              <caption lang={statement?.language} dir="auto">{statement?.text ?? String(statementId)}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.answer}</th><th scope="col" class="number">{words.agree}</th><th scope="col" class="number">{words.disagree}</th>
                  <th scope="col" class="number">{words.pass}</th><th scope="col" class="number">{words.voted}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ answer, cells }) => (
                  <tr key={answer.id}>
                    <th scope="row">{sayAnswer(answer, words.ready, locale, language)}</th>
                    {(["agree", "disagree", "pass"] as const).map((vote) => <td key={vote} class="number">{share(cells[vote], cells.seen)}</td>)}
                    <td class="number">{cells.seen === null ? words.notShown : format.number(cells.seen)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
    </div>
  );
}
