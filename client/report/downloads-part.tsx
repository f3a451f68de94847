import { useReport } from "./report-context.ts";
import { Part } from "./section.tsx";

export function DownloadsPart() {
  const { published, words } = useReport();
  const base = `/api/v1/reports/${published.id}`;
  return (
    <Part id="downloads" title={words.titles.downloads}>
      <ul class="plain-list downloads">
        <li><a href={base} download={`report-${published.id}.json`}>{words.downloads.json}</a> <span class="small muted">{words.downloads.jsonHint}</span></li>
        <li><a href={`${base}/statements.csv`} download>{words.downloads.csv}</a> <span class="small muted">{words.downloads.csvHint}</span></li>
        <li class="no-print">
          <button type="button" class="button button--small" onClick={() => window.print()}>{words.downloads.print}</button>{" "}
          <span class="small muted">{words.downloads.printHint}</span>
        </li>
      </ul>
    </Part>
  );
}
