import type { PublicOpinionMap } from "../../server/contract/opinion-map.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { holdOf, pValueText, separationOf } from "./map-trust.ts";

/** How far to trust the map: stability, chance, share explained, and the groupings that were tried; figures with words. */
export function MapTrust({ map }: { readonly map: PublicOpinionMap }) {
  const { messages } = useConsole();
  const { format } = useLanguage();
  const words = messages.conversation.map;
  const { assessment, explainedVarianceShare: [first, second], axisDetermined: [, isSecondDetermined] } = map;
  const twoDigits = (value: number): string => format.number(Math.round(value * 100) / 100);
  if (map.state.kind === "too-few-participants") return null;
  return (
    <section class="stack" aria-labelledby="trust-title">
      <h2 id="trust-title">{words.trustTitle}</h2>
      {map.state.kind === "one-group" && <p>{words.oneGroup[map.state.reason]}</p>}
      {assessment === null && map.state.kind === "ready" && map.chosenBy !== "reader" && <p class="muted">{words.noAssessment}</p>}
      <dl class="trust stack">
        {assessment !== null && (
          <>
            <div>
              <dt>{words.significance}: {assessment.distinguishable ? words.significanceValue.yes : words.significanceValue.no}</dt>
              <dd>
                {words.significanceText(assessment.permutations)}{" "}
                {(assessment.distinguishable ? words.significanceYes : words.significanceNo)(pValueText(assessment.pValue, assessment.permutations, format.number))}
              </dd>
            </div>
            <div>
              <dt>{words.stability}: {twoDigits(assessment.stability)}</dt>
              <dd>{words.stabilityVerdict[holdOf(assessment.stability)]} {words.stabilityText(assessment.resamples)}</dd>
            </div>
          </>
        )}
        <div>
          <dt>{words.explained}: {format.percent(first + second)}</dt>
          <dd>{words.explainedText(first, second)}{!isSecondDetermined && ` ${words.secondAxis}`}</dd>
        </div>
      </dl>
      {map.groupings.length > 0 && (
        <details>
          <summary>{words.groupings}</summary>
          <div class="table-scroll" tabIndex={0} role="region" aria-label={words.groupings}>
            <table class="table">
              <caption class="visually-hidden">{words.groupings}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.groupingsK}</th>
                  <th scope="col">{words.groupingsSeparation}</th>
                  <th scope="col">{words.groupingsSizes}</th>
                  <th scope="col">{words.groupingsHold}</th>
                </tr>
              </thead>
              <tbody>
                {map.groupings.map((grouping) => (
                  <tr key={grouping.k}>
                    <th scope="row">{format.number(grouping.k)}{grouping.k === map.chosenK && <> <span class="tag">{words.chosen}</span></>}{grouping.k === map.methodK && <> <span class="tag">{words.byMethod}</span></>}</th>
                    <td>{words.separation[separationOf(grouping.silhouette)]} ({twoDigits(grouping.silhouette)})</td>
                    <td>{grouping.sizes.map(format.number).join(", ")}</td>
                    <td>{grouping.stability === null ? words.holdUnknown : words.groupHolds[holdOf(grouping.stability)]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}
