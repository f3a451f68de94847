import { useState } from "preact/hooks";
import type { WhoTookPartWords } from "../../messages/en/console-who-took-part.ts";
import type { QuestionResults, WhoTookPart } from "../../server/contract/who-took-part.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { decodeFile } from "./decode-file.ts";
import { ErrorSummary, Field } from "./field.tsx";
import { FailureNotice, Notice } from "./notice.tsx";
import { isWhole, readCensus, readShare, sumOf, type CensusProblem } from "./read-census.ts";
import { sayAnswer } from "./say-question.ts";

interface Props {
  readonly conversationId: string;
  readonly language: string;
  readonly question: QuestionResults;
  readonly onChanged: (results: WhoTookPart) => void;
}

function sayProblem(problem: CensusProblem, { censusProblems: said }: WhoTookPartWords): string {
  if (problem.kind === "columns") return said.columns;
  if (problem.kind === "missing") return said.missing(problem.text);
  if (problem.kind === "sum") return said.sum(String(problem.sum));
  return said[problem.kind](problem.line, problem.text);
}

/** The population's shares for one question, typed or from a file whose problems are named by line. */
export function CensusForm({ conversationId, language, question, onChanged }: Props) {
  const { messages, api } = useConsole();
  const { locale } = useLanguage();
  const words = messages.whoTookPart;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(question.answers.map(({ id, census }) => [id, census === null ? "" : String(Math.round(census * 10_000) / 100)])));
  const [source, setSource] = useState(question.census?.source ?? "");
  const [dated, setDated] = useState(question.census?.dated ?? "");
  const [attempt, setAttempt] = useState(0);
  const [fileProblems, setFileProblems] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const [said, setSaid] = useState("");
  const fieldId = (part: string): string => `census-${question.id}-${part}`;

  const shares = Object.fromEntries(question.answers.flatMap(({ id }) => {
    const share = readShare(typed[id] ?? "");
    return share === null ? [] : [[id, share]];
  }));
  const sum = sumOf(shares);
  const firstWrong = question.answers.find(({ id }) => shares[id] === undefined);
  const problems = attempt === 0 ? [] : [
    ...(firstWrong === undefined ? [] : [{ fieldId: fieldId(firstWrong.id), text: words.censusProblems.shares }]),
    ...(firstWrong === undefined && !isWhole(sum) ? [{ fieldId: fieldId(question.answers[0]?.id ?? ""), text: words.censusProblems.sum(String(sum)) }] : []),
    ...(source.trim() === "" ? [{ fieldId: fieldId("source"), text: words.censusProblems.source }] : []),
    ...(dated.trim() === "" ? [{ fieldId: fieldId("dated"), text: words.censusProblems.dated }] : []),
  ];
  const send = async (census: Parameters<typeof api.saveCensus>[2]["census"]): Promise<void> => {
    setFailure(null);
    try {
      onChanged(await api.saveCensus(conversationId, question.id, { census }));
      setAttempt(0);
      setSaid(words.censusSaved);
    } catch (error) {
      setFailure(error);
    }
  };
  const save = (event: Event): void => {
    event.preventDefault();
    setSaid("");
    setAttempt((before) => before + 1);
    if (firstWrong === undefined && isWhole(sum) && source.trim() !== "" && dated.trim() !== "") void send({ source: source.trim(), dated: dated.trim(), shares });
  };
  const read = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (file === undefined) return;
    const text = decodeFile(await file.arrayBuffer());
    input.value = "";
    if (text === null) return setFileProblems([words.censusProblems.encoding]);
    const found = readCensus(text, question.answers.map((answer) => ({ id: answer.id, names: [sayAnswer(answer, words.ready, locale, language), ...Object.values(answer.wording)] })));
    setFileProblems(found.problems.map((problem) => sayProblem(problem, words)));
    if (!found.problems.some(({ kind }) => kind === "columns")) setTyped(Object.fromEntries(question.answers.map(({ id }) => [id, found.shares[id] === undefined ? "" : String(found.shares[id])])));
  };

  return (
    <details>
      <summary>{words.censusTitle}</summary>
      <form class="stack text-column" noValidate onSubmit={save}>
        <p class="small">{words.censusIntro}</p>
        <ErrorSummary title={words.problems.title} problems={problems} attempt={attempt} />
        <Field id={fieldId("file")} label={words.censusFile} hint={words.censusFileHint}>
          {(attributes) => <input {...attributes} class="input" type="file" accept=".csv,.txt,text/csv" onChange={(event) => void read(event.currentTarget)} />}
        </Field>
        {fileProblems.length > 0 && <Notice kind="error" role="alert" title={words.problems.title}><ul>{fileProblems.map((text) => <li key={text}>{text}</li>)}</ul></Notice>}
        <div class="census-fields">
          {question.answers.map((answer) => (
            <Field key={answer.id} id={fieldId(answer.id)} label={`${sayAnswer(answer, words.ready, locale, language)} (%)`}>
              {(attributes) => <input {...attributes} class="input input--number" inputMode="decimal" value={typed[answer.id] ?? ""} onInput={({ currentTarget: { value } }) => setTyped({ ...typed, [answer.id]: value })} />}
            </Field>
          ))}
        </div>
        <p class="small" aria-live="polite">{words.censusSum(String(sum))}</p>
        <Field id={fieldId("source")} label={words.censusSource} hint={words.censusSourceHint}>
          {(attributes) => <input {...attributes} class="input" maxLength={300} value={source} onInput={({ currentTarget: { value } }) => setSource(value)} />}
        </Field>
        <Field id={fieldId("dated")} label={words.censusDated} hint={words.censusDatedHint}>
          {(attributes) => <input {...attributes} class="input" maxLength={60} value={dated} onInput={({ currentTarget: { value } }) => setDated(value)} />}
        </Field>
        {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
        <p class="row">
          <button type="submit" class="button button--primary">{words.censusSave}</button>
          {question.census !== null && <button type="button" class="button" onClick={() => void send(null)}>{words.censusRemove}</button>}
        </p>
        <p role="status" class="small">{said}</p>
      </form>
    </details>
  );
}
