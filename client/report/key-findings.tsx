import { AgreementChart } from "./agreement-chart.tsx";
import { Evidence } from "./evidence.tsx";
import { useReport } from "./report-context.ts";
import { Part } from "./section.tsx";
import { SentenceText } from "./sentence-text.tsx";

/** The few sentences a hurried reader takes away, each with what it rests on. */
export function KeyFindings() {
  const { report, locale, words } = useReport();
  const section = report.sections[locale].find(({ kind }) => kind === "key-findings");
  if (section === undefined) return null;
  const isFinding = section.members > 0;
  return (
    <Part id="key-findings" title={words.titles["key-findings"]}>
      {isFinding ? (
        <ol class="findings">
          {section.sentences.map((sentence) => (
            <li key={sentence.id} id={sentence.id}><SentenceText sentence={sentence} /> <Evidence sentence={sentence} /></li>
          ))}
        </ol>
      ) : (
        section.sentences.map((sentence) => <p key={sentence.id}><SentenceText sentence={sentence} /></p>)
      )}
      <AgreementChart />
    </Part>
  );
}
