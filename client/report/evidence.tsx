import { useId, useState } from "preact/hooks";
import type { ReportSentence } from "../../server/contract/report.ts";
import type { StatementOnMap, TallyPresented } from "../../server/contract/opinion-map.ts";
import { useLanguage } from "../shared/surface.tsx";
import { EditNote } from "./edit-note.tsx";
import { useReport } from "./report-context.ts";
import { StatementLink } from "./statement-link.tsx";
import { VotesTable } from "./votes-table.tsx";

interface Props {
  readonly sentence: ReportSentence;
  /** The statement is quoted with its bars right beside this sentence already. */
  readonly isBesideStatement?: boolean;
}

/** A button that opens what a sentence rests on. On paper it is always open. */
export function Evidence({ sentence, isBesideStatement = false }: Props) {
  const { words, numbers, byId } = useReport();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const rows = sentence.statementIds.flatMap((statementId) => byId.get(statementId) ?? []);
  if (rows.length === 0 && sentence.edited === undefined) return null;
  const name = rows.map(({ statement }) => `#${String(statement.id)}`).join(" ");
  return (
    <>
      <button
        type="button"
        class="evidence-button no-print"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={words.evidenceFor(name)}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? words.hideEvidence : words.evidence}
      </button>
      <div id={id} class={isBesideStatement ? "evidence no-print" : "evidence"} hidden={!isOpen}>
        <p class="small no-print"><span class="muted">{words.rule}</span> {words.rules[sentence.claim](numbers)}</p>
        <EditNote sentence={sentence} />
        {rows.map((row) => (
          <div key={row.statement.id} class="evidence__statement">
            {!isBesideStatement && (
              <>
                <blockquote class="quote no-print" lang={row.statement.language} dir="auto">{words.openQuote}{row.statement.text}{words.closeQuote}</blockquote>
                <VotesTable row={row} highlight={sentence.groupIds} />
              </>
            )}
            <IntervalTable row={row} />
            <p class="small no-print"><StatementLink id={row.statement.id}>{words.permalink(String(row.statement.id))}</StatementLink></p>
          </div>
        ))}
      </div>
    </>
  );
}

/** Shares with the uncertainty that the number of votes leaves. */
function IntervalTable({ row }: { readonly row: StatementOnMap }) {
  const { words, groups, format } = useReport();
  const { common } = useLanguage();
  const lines: readonly (readonly [string, TallyPresented | null])[] = [
    [words.everyone, row.all],
    ...groups.map((group): readonly [string, TallyPresented | null] => [common.groupName(group.id), row.groups[group.id] ?? null]),
  ];
  const interval = ({ low, high }: { readonly low: number; readonly high: number }): string => words.interval(format.percent(low), format.percent(high));
  return (
    <table class="interval-table small no-print">
      <thead>
        <tr>
          <th scope="col">{words.whoHead}</th>
          <th scope="col" class="number">{words.agreeInterval}</th>
          <th scope="col" class="number">{words.disagreeInterval}</th>
          <th scope="col" class="number">{words.votesHead}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, tally]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {tally === null ? (
              <td colSpan={3} class="muted">{words.hidden}</td>
            ) : (
              <>
                <td class="number">{interval(tally.agree)}</td>
                <td class="number">{interval(tally.disagree)}</td>
                <td class="number">{format.number(tally.seen)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
