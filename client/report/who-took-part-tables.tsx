import type { WhoTookPartTable } from "../../server/contract/who-took-part.ts";
import { inLanguage, type ReadyAnswer } from "../../server/contract/question-words.ts";
import type { QuestionKind, Wording } from "../../server/contract/questions.ts";
import { useReport } from "./report-context.ts";

/** What people said of themselves, question by question, beside the population where the organisers entered its shares. */
export function WhoTookPartTables({ table }: { readonly table: WhoTookPartTable }) {
  const { page: { whoTookPart: words }, report, format, locale } = useReport();
  const { language } = report.conversation;
  const question = (kind: QuestionKind, wording: Wording): string => inLanguage(wording, locale, language).text || (kind === "own" ? "" : words.ready[kind]);
  const answer = (id: string, wording: Wording): string => inLanguage(wording, locale, language).text || (words.ready.answers[id as ReadyAnswer] ?? id);
  return (
    <>
      <p>{words.intro(format.number(table.least))}</p>
      {table.questions.map(({ id, kind, wording, answered, answers, preferNot, census }) => (
        <div key={id} class="table-scroll" tabIndex={0} role="region" aria-label={question(kind, wording)}>
          <table class="table">
            <caption>{question(kind, wording)}</caption>
            <thead>
              <tr>
                <th scope="col">{words.answer}</th><th scope="col" class="number">{words.people}</th><th scope="col" class="number">{words.share}</th>
                {census !== null && <th scope="col" class="number">{words.census}</th>}
              </tr>
            </thead>
            <tbody>
              {answers.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{answer(one.id, one.wording)}</th>
                  <td class="number">{one.count === null ? words.hidden(format.number(table.least)) : format.number(one.count)}</td>
                  <td class="number">{one.share === null ? "–" : format.percent(one.share)}</td>
                  {census !== null && <td class="number">{one.census === null ? "–" : format.percent(one.census)}</td>}
                </tr>
              ))}
              {preferNot !== null && <tr><th scope="row">{words.ready.preferNot}</th><td class="number">{format.number(preferNot)}</td><td class="number">–</td>{census !== null && <td class="number">–</td>}</tr>}
            </tbody>
          </table>
          <p class="small muted">{answered !== null && words.answered(format.number(answered))} {census !== null && words.source(census.source, census.dated)}</p>
        </div>
      ))}
      <p class="small">{words.selfSelected}</p>
    </>
  );
}
