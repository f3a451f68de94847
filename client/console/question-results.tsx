import type { QuestionResults, WhoTookPart } from "../../server/contract/who-took-part.ts";
import { useLanguage } from "../shared/surface.tsx";
import { CensusForm } from "./census-form.tsx";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { QuestionByStatement } from "./question-by-statement.tsx";
import { sayAnswer, sayQuestion } from "./say-question.ts";

interface Props {
  readonly conversationId: string;
  /** The conversation's. */
  readonly language: string;
  readonly question: QuestionResults;
  readonly results: WhoTookPart;
  readonly onChanged: (results: WhoTookPart) => void;
}

/** One question: its answers beside the population, by group, by statement. Numbers that are left out say so in words. */
export function QuestionResultsCard({ conversationId, language, question, results, onChanged }: Props) {
  const { messages } = useConsole();
  const { format, locale } = useLanguage();
  const isOrganiser = useIsOrganiser();
  const words = messages.whoTookPart;
  const title = sayQuestion(question, words.ready, locale, language);
  const head = `results-${question.id}`;
  return (
    <section class="card stack" aria-labelledby={head}>
      <h3 id={head}>{title}</h3>
      {question.state === "too-few" && <p>{words.tooFew(results.needed)}</p>}
      {question.state === "withheld" && <p>{words.withheld}</p>}
      {question.state === "ready" && (
        <>
          <p class="small muted">{question.publishedAt !== null && words.asOf(format.dateTime(question.publishedAt))}. {question.answered !== null && words.answeredLine(format.number(question.answered))}</p>
          <AnswersTable {...{ question, language, title }} least={results.least} />
          {question.census !== null && <p class="small text-column">{words.selfSelected}</p>}
          <details>
            <summary>{words.groupsTitle}</summary>
            <GroupsTable {...{ question, language }} />
          </details>
          <details>
            <summary>{words.statementsTitle(question.statements.length)}</summary>
            <QuestionByStatement {...{ question, language, results }} />
          </details>
        </>
      )}
      {isOrganiser && <CensusForm key={JSON.stringify(question.census)} {...{ conversationId, language, question, onChanged }} />}
    </section>
  );
}

interface TableProps { readonly question: QuestionResults; readonly language: string }

function AnswersTable({ question, language, least, title }: TableProps & { readonly least: number; readonly title: string }) {
  const { messages } = useConsole();
  const { format, locale } = useLanguage();
  const words = messages.whoTookPart;
  const hasCensus = question.census !== null;
  const rows = [...question.answers, { id: "prefer-not", wording: {}, count: question.preferNot, share: null, census: null }];
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={`${title} (${words.count})`}>
      <table class="table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.answer}</th>
            <th scope="col" class="number">{words.count}</th>
            <th scope="col" class="number">{words.share}</th>
            {hasCensus && <th scope="col" class="number">{words.census}</th>}
            {hasCensus && <th scope="col" class="number">{words.difference}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, wording, count, share, census }) => (
            <tr key={id}>
              <th scope="row">{sayAnswer({ id, wording }, words.ready, locale, language)}</th>
              <td class="number">{count === null ? words.hidden(least) : format.number(count)}</td>
              <td class="number">{share === null ? "–" : <>{format.percent(share)}<ShareBar share={share} census={census} /></>}</td>
              {hasCensus && <td class="number">{census === null ? "–" : format.percent(census)}</td>}
              {hasCensus && <td class="number">{census === null || share === null ? "–" : words.points(Math.round(100 * share) - Math.round(100 * census))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {question.census !== null && <p class="small muted">{words.census}: {question.census.source}, {question.census.dated}</p>}
    </div>
  );
}

/** The share as a bar, and the population's as a line across it. The numbers stand beside it. */
function ShareBar({ share, census }: { readonly share: number; readonly census: number | null }) {
  return (
    <svg class="share-bar" width="120" height="10" viewBox="0 0 120 10" aria-hidden="true" focusable="false">
      <rect width="120" height="10" fill="var(--ground-soft)" stroke="var(--line)" />
      <rect width={Math.min(120, 120 * share)} height="10" fill="var(--accent)" />
      {census !== null && <rect x={Math.min(117, 120 * census)} width="3" height="10" fill="var(--ink)" stroke="var(--ground)" stroke-width="0.5" />}
    </svg>
  );
}

function GroupsTable({ question: { groups, answers }, language }: TableProps) {
  const { messages } = useConsole();
  const { format, locale } = useLanguage();
  const words = messages.whoTookPart;
  if (groups === null) return <p>{words.groupsNone}</p>;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={words.groupsCaption}>
      <table class="table">
        <caption>{words.groupsCaption}</caption>
        <thead><tr><th scope="col">{words.answer}</th>{groups.ids.map((id) => <th key={id} scope="col" class="number">{words.group(id)}</th>)}</tr></thead>
        <tbody>
          {answers.map((answer, row) => (
            <tr key={answer.id}>
              <th scope="row">{sayAnswer(answer, words.ready, locale, language)}</th>
              {groups.ids.map((id, column) => {
                const count = groups.rows[row]?.[column] ?? null;
                return <td key={id} class="number">{count === null ? words.notShown : format.number(count)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
