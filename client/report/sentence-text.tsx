import type { ReportSentence, TextRun } from "../../server/contract/report.ts";
import { useReport } from "./report-context.ts";

/** The words of a sentence; quoted statements stand in quotation marks, in their own language. A mark says who worded it. */
export function SentenceText({ sentence, withoutQuote = false }: { readonly sentence: ReportSentence; readonly withoutQuote?: boolean }) {
  const runs = withoutQuote ? sentence.runs.filter((run) => run.kind !== "quote") : sentence.runs;
  return (
    <>
      {runs.map((run, index) => <Run key={index} run={run} isFirst={index === 0} isLast={index === runs.length - 1} />)}
      <SentenceMark sentence={sentence} />
    </>
  );
}

function SentenceMark({ sentence }: { readonly sentence: ReportSentence }) {
  const { words, page } = useReport();
  if (sentence.source === "model") return <> <abbr class="model-mark" title={words.modelMarkTitle}>{words.modelMark}</abbr></>;
  if (sentence.edited === undefined) return null;
  return sentence.edited.failedRules.length > 0
    ? <> <abbr class="model-mark model-mark--staff" title={page.staffMarkTitle}>{page.staffMark}</abbr></>
    : <> <abbr class="model-mark" title={page.editedMarkTitle}>{page.editedMark}</abbr></>;
}

function Run({ run, isFirst, isLast }: { readonly run: TextRun; readonly isFirst: boolean; readonly isLast: boolean }) {
  const { byId, words } = useReport();
  if (run.kind === "words") return <>{isFirst ? run.text.trimStart() : run.text}</>;
  if (run.kind === "number") return <span class="figure">{run.text}</span>;
  const row = byId.get(run.statementId);
  if (row === undefined) return null;
  return (
    <span class={isLast ? "quoted quoted--block" : "quoted"}>
      {words.openQuote}<span lang={row.statement.language} dir="auto">{row.statement.text}</span>{words.closeQuote}
    </span>
  );
}
