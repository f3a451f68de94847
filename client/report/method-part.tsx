import type { ReportMessages } from "../../messages/en/report.ts";
import { useReport } from "./report-context.ts";
import { Part } from "./section.tsx";

type RuleName = keyof ReportMessages["method"]["ruleNames"];
const ruleOrder: readonly RuleName[] = [
  "agree_all_groups", "disagree_all_groups", "groups_differ", "group_agrees_more", "minority_agrees", "split_overall", "uncertain", "bridges", "under_voted",
];

/** Who speaks, how it was counted, what must hold, and what was left out. */
export function MethodPart() {
  const { report, words, format, numbers } = useReport();
  const method = words.method;
  const paragraphs: readonly (readonly [string, string])[] = [
    [method.whoTitle, method.who],
    [method.howTitle, method.how],
    [method.groupsTitle, method.groups],
    [method.intervalsTitle, method.intervals],
    [method.checkedTitle, method.checked],
  ];
  return (
    <Part id="method" title={words.titles.method}>
      {paragraphs.map(([title, text]) => (
        <div key={title}><h3>{title}</h3><p>{text}</p></div>
      ))}
      <div>
        <h3>{method.withheldTitle}</h3>
        {report.omissions.length === 0 ? (
          <p>{method.withheldNone}</p>
        ) : (
          <ul>
            {report.omissions.map(({ reason, count }) => <li key={reason}>{words.omissions[reason](count, format.number(count))}</li>)}
          </ul>
        )}
      </div>
      <div>
        <h3>{method.rulesTitle}</h3>
        <p>{method.rulesIntro(numbers)}</p>
        <dl class="rules">
          {ruleOrder.map((name) => (
            <div key={name}><dt>{method.ruleNames[name]}</dt><dd>{words.rules[name](numbers)}</dd></div>
          ))}
        </dl>
      </div>
    </Part>
  );
}
