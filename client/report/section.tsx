import type { ComponentChildren } from "preact";
import type { ReportSection, ReportSentence } from "../../server/contract/report.ts";
import { Evidence } from "./evidence.tsx";
import { useReport } from "./report-context.ts";
import { SentenceText } from "./sentence-text.tsx";
import { StatementLink } from "./statement-link.tsx";
import { VotesTable } from "./votes-table.tsx";

/** A part of the article with its heading, reachable from the contents. */
export function Part({ id, title, isWide = false, children }: {
  readonly id: string;
  readonly title: string;
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <section class={isWide ? "part part--wide" : "part"} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>{title}</h2>
      {children}
    </section>
  );
}

/** True for a sentence that begins with a whole quotation: the statement stands for itself, the rest is its caption. */
const isCaption = (sentence: ReportSentence): boolean => sentence.runs[0]?.kind === "quote";

/** Sentences of a section: prose first, then each statement with its votes. */
export function SectionBody({ section }: { readonly section: ReportSection }) {
  const { words, format } = useReport();
  const prose = section.sentences.filter((sentence) => !isCaption(sentence));
  const captions = section.sentences.filter(isCaption);
  const isOpening = ({ source, statementIds }: ReportSentence): boolean => source === "template" && statementIds.length === 0;
  const hiddenCount = section.members - captions.length;
  return (
    <>
      {prose.filter(isOpening).map((sentence) => <p key={sentence.id} id={sentence.id}><SentenceText sentence={sentence} /></p>)}
      {prose.filter((sentence) => !isOpening(sentence)).map((sentence) => (
        <p key={sentence.id} id={sentence.id} class={sentence.source === "model" ? "from-model" : undefined}>
          <SentenceText sentence={sentence} /> <Evidence sentence={sentence} />
        </p>
      ))}
      {captions.length > 0 && (
        <ol class="plain-list statement-list">
          {captions.map((sentence) => <StatementItem key={sentence.id} sentence={sentence} />)}
        </ol>
      )}
      {hiddenCount > 0 && captions.length > 0 && <p class="small muted">{words.more(hiddenCount, format.number(hiddenCount))}</p>}
    </>
  );
}

/** One statement as a quotation, what the votes say in words, and the votes themselves. */
function StatementItem({ sentence }: { readonly sentence: ReportSentence }) {
  const { byId, words } = useReport();
  const row = byId.get(sentence.statementIds[0] ?? -1);
  if (row === undefined) return null;
  return (
    <li class="statement-item" id={sentence.id}>
      <blockquote class="quote" lang={row.statement.language} dir="auto">{words.openQuote}{row.statement.text}{words.closeQuote}{" "}<span class="quote__number"><StatementLink id={row.statement.id}>#{row.statement.id}</StatementLink></span></blockquote>
      <VotesTable row={row} highlight={sentence.groupIds} />
      <div class="statement-item__caption"><SentenceText sentence={sentence} withoutQuote /> <Evidence sentence={sentence} isBesideStatement /></div>
    </li>
  );
}
