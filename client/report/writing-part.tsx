import { useReport } from "./report-context.ts";
import { Part } from "./section.tsx";

/** Who worded what, and how much did not pass the check. */
export function WritingPart() {
  const { report, words, format } = useReport();
  const { model, fromModel, fromTemplate, replaced, rulesVersion, modelProblem } = report.writing;
  const problems: Readonly<Record<string, string>> = words.writing.problems;
  return (
    <Part id="writing" title={words.titles.writing}>
      <p>
        {model === null || fromModel === 0
          ? words.writing.byTemplate(fromTemplate, format.number(fromTemplate))
          : words.writing.byModel(fromModel, format.number(fromModel), format.number(fromTemplate), model)}{" "}
        {words.writing.bothLanguages}
      </p>
      {replaced > 0 && <p>{words.writing.replaced(replaced, format.number(replaced))}</p>}
      {modelProblem !== null && <p>{problems[modelProblem] ?? words.writing.otherProblem}</p>}
      {fromModel > 0 && <p><abbr class="model-mark" title={words.modelMarkTitle}>{words.modelMark}</abbr> {words.modelLegend}</p>}
      <p class="small muted">{words.writing.rulesVersion(rulesVersion)} {words.writing.snapshot("")}<code class="hash">{report.snapshot.hash}</code></p>
    </Part>
  );
}
