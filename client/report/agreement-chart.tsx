import { useEffect, useState } from "preact/hooks";
import { AGREEMENT_WIDTH, agreementFigure } from "../../server/contract/figures/agreement-figure.ts";
import { Figure } from "./figure.tsx";
import { Picture } from "./picture.tsx";
import { useReport } from "./report-context.ts";

/** Below this width of the window letters would shrink with the picture, so it is laid out anew. */
const NARROW = "(max-width: 39.99rem)";
const NARROW_WIDTH = 380;

/** The statements named first, with who agrees: bars by group with their intervals, and the same as a table. */
export function AgreementChart() {
  const { report, words, figureWords } = useReport();
  const [isNarrow, setNarrow] = useState(() => window.matchMedia(NARROW).matches);
  useEffect(() => {
    const narrow = window.matchMedia(NARROW);
    const change = (): void => setNarrow(narrow.matches);
    narrow.addEventListener("change", change);
    return () => narrow.removeEventListener("change", change);
  }, []);
  const figure = agreementFigure(report, figureWords, isNarrow ? NARROW_WIDTH : AGREEMENT_WIDTH);
  if (figure === null) return null;
  const { title, measure, picture, table } = figure;
  return (
    <Figure title={title} measure={measure} name="agreement">
      <Picture picture={picture} name={title} />
      <details class="table-behind">
        <summary>{words.showTable}</summary>
        <div class="table-scroll" tabIndex={0} role="region" aria-label={title}>
          <table class="table">
            <caption>{title}</caption>
            <thead><tr>{table.head.map((head, index) => <th key={head} scope="col" class={index > 1 ? "number" : undefined}>{head}</th>)}</tr></thead>
            <tbody>
              {table.rows.map((row, line) => (
                <tr key={line}>{row.map((cell, index) => (index === 0 ? <th key={index} scope="row">{cell}</th> : <td key={index} class={index > 1 ? "number" : undefined}>{cell}</td>))}</tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Figure>
  );
}
