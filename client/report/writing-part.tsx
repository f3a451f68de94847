import { fileAddress } from "./file-address.ts";
import { useReport } from "./report-context.ts";
import { Part } from "./section.tsx";

/** Who worded what, how much did not pass the check, and the log of it. */
export function WritingPart() {
  const { published, report, locale, words, page, format } = useReport();
  const { model, fromModel, fromTemplate, fromPeople = 0, overridden = 0, replaced, rulesVersion, modelProblem, refused } = report.writing;
  const problems: Readonly<Record<string, string>> = words.writing.problems;
  return (
    <Part id="writing" title={words.titles.writing}>
      <p>
        {model === null || fromModel === 0
          ? words.writing.byTemplate(fromTemplate, format.number(fromTemplate))
          : words.writing.byModel(fromModel, format.number(fromModel), format.number(fromTemplate), model)}{" "}
        {fromPeople > 0 && <>{page.peopleWrote(fromPeople, format.number(fromPeople), overridden, format.number(overridden))}{" "}</>}
        {words.writing.bothLanguages}
      </p>
      {replaced > 0 && <p>{words.writing.replaced(replaced, format.number(replaced))}</p>}
      {modelProblem !== null && <p>{problems[modelProblem] ?? words.writing.otherProblem}</p>}
      {fromModel > 0 && <p><abbr class="model-mark" title={words.modelMarkTitle}>{words.modelMark}</abbr> {words.modelLegend}</p>}
      {refused.length > 0 && <VerificationLog />}
      <p class="no-print"><a href={fileAddress(published.id, "audit.csv", locale)} download>{page.logDownload}</a></p>
      <p class="small muted">{words.writing.rulesVersion(rulesVersion)} {words.writing.snapshot("")}<code class="hash">{report.snapshot.hash}</code></p>
      {published.contentHash !== null && <p class="small muted">{page.contentHash("")}<code class="hash">{published.contentHash}</code> {page.contentHashHint}</p>}
    </Part>
  );
}

function VerificationLog() {
  const { report, page } = useReport();
  return (
    <details>
      <summary>{page.refusedTitle} ({report.writing.refused.length})</summary>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={page.refusedTitle}>
        <table class="table small">
          <thead><tr><th scope="col">{page.refusedHead.sentence}</th><th scope="col">{page.refusedHead.rules}</th><th scope="col">{page.refusedHead.outcome}</th></tr></thead>
          <tbody>
            {report.writing.refused.map(({ skeleton, failedRules, outcome, locale }, index) => (
              <tr key={index}>
                <th scope="row" lang={locale}>{skeleton}</th>
                <td>{failedRules.map(({ rule, detail }) => `${rule}: ${detail}`).join("; ")}</td>
                <td>{page.refusedOutcome[outcome]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
