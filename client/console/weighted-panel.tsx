import type { WhoTookPart } from "../../server/contract/who-took-part.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";

/** Plain and weighted shares side by side, what the weights cost, or why there are none. */
export function WeightedPanel({ results: { weighted, statements } }: { readonly results: WhoTookPart }) {
  const { messages } = useConsole();
  const { format } = useLanguage();
  const words = messages.whoTookPart;
  const texts = new Map(statements.map((statement) => [statement.id, statement]));
  return (
    <section class="card stack" aria-labelledby="weighted-title">
      <h3 id="weighted-title">{words.weightedTitle}</h3>
      <p class="text-column">{words.weightedIntro}</p>
      {weighted.kind === "refused" ? <p>{words.weightedRefused[weighted.reason]}</p> : (
        <>
          <ul class="text-column">
            <li>{words.weightedBasis(format.number(weighted.people), format.number(weighted.leftOut))}</li>
            <li>{words.weightedCost(format.number(weighted.effective), format.number(weighted.designEffect), weighted.cap)}</li>
            {!weighted.isMet && <li>{words.weightedGap(format.number(weighted.gapPoints))}</li>}
            <li>{words.weightedStep(weighted.step)}</li>
          </ul>
          <div class="table-scroll" tabIndex={0} role="region" aria-label={words.weightedTitle}>
            <table class="table">
              <caption>{words.weightedTitle}</caption>
              <thead>
                <tr><th scope="col" rowSpan={2}>{words.statement}</th>{(["agree", "disagree", "pass"] as const).map((vote) => <th key={vote} scope="colgroup" colSpan={2}>{words[vote]}</th>)}</tr>
                <tr>{(["agree", "disagree", "pass"] as const).flatMap((vote) => [<th key={`${vote}-p`} scope="col" class="number">{words.plain}</th>, <th key={`${vote}-w`} scope="col" class="number">{words.weighted}</th>])}</tr>
              </thead>
              <tbody>
                {weighted.statements.map(({ statementId, plain, weighted: split }) => (
                  <tr key={statementId}>
                    <th scope="row" lang={texts.get(statementId)?.language} dir="auto">{texts.get(statementId)?.text ?? statementId}</th>
                    {(["agree", "disagree", "pass"] as const).flatMap((vote) => [<td key={`${vote}-p`} class="number">{format.percent(plain[vote])}</td>, <td key={`${vote}-w`} class="number">{format.percent(split[vote])}</td>])}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
