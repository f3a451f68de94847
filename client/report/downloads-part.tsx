import { useEffect, useState } from "preact/hooks";
import type { FigureName } from "../../server/contract/figures/scene.ts";
import type { ReportFile, ReportFileList } from "../../server/contract/report-files.ts";
import { request } from "../shared/api.ts";
import { fileAddress } from "./file-address.ts";
import { useReport } from "./report-context.ts";
import { Part } from "./section.tsx";

/** Sizes of slow files are known once they are made; asked for again a few times. */
const ASK_AGAIN_MS = 6_000;
const MOST_TIMES = 5;

/** Everything that can be taken away, with format and size. */
export function DownloadsPart() {
  const { words, page } = useReport();
  return (
    <Part id="downloads" title={words.titles.downloads}>
      <p>{page.files.intro}</p>
      <FileLists />
      <p class="no-print"><button type="button" class="button button--small" onClick={() => window.print()}>{page.files.print}</button></p>
    </Part>
  );
}

/** The files of this report by kind; what it has none of is not named. */
export function FileLists() {
  const { published, locale, page } = useReport();
  const files = useFiles(published.id, locale);
  const of = (kinds: readonly ReportFile["kind"][]): readonly ReportFile[] => (files === "failed" ? [] : files.filter(({ kind }) => kinds.includes(kind)));
  const missing = of(["document"]).flatMap((file) => file.missing ?? []);
  return (
    <>
      {files === "failed" && <p role="alert">{page.files.failed}</p>}
      <FileList title={page.files.documents} files={of(["document"])} />
      {missing.length > 0 && <p class="small muted">{page.files.undrawable(missing.join(" "))}</p>}
      <FileList title={page.files.data} files={of(["data", "table"])} />
      <FigureFiles files={of(["figure"])} />
    </>
  );
}

function useFiles(reportId: string, locale: string): readonly ReportFile[] | "failed" {
  const [files, setFiles] = useState<readonly ReportFile[] | "failed">([]);
  useEffect(() => {
    let timer = 0;
    let isOver = false;
    const ask = (time: number): void => {
      request<ReportFileList>("GET", `/reports/${encodeURIComponent(reportId)}/files?lang=${locale}`, { timeoutMs: 30_000 }).then((list) => {
        if (isOver) return;
        setFiles(list.files);
        if (time < MOST_TIMES && list.files.some(({ bytes }) => bytes === null)) timer = window.setTimeout(() => ask(time + 1), ASK_AGAIN_MS);
      }, () => { if (!isOver) setFiles((before) => (before.length === 0 ? "failed" : before)); });
    };
    ask(1);
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [reportId, locale]);
  return files;
}

function FileList({ title, files }: { readonly title: string; readonly files: readonly ReportFile[] }) {
  const { published, locale, page } = useReport();
  const names: Readonly<Record<string, string>> = page.files.names;
  if (files.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul class="plain-list downloads">
        {files.map(({ name, format, bytes }) => (
          <li key={name}>
            <a href={fileAddress(published.id, name, locale)} download>{names[name] ?? name}</a>{" "}
            <span class="small muted">{format}{bytes !== null && `, ${page.files.size(bytes)}`}</span>
            {format === "CSV" && <> · <a class="small" href={fileAddress(published.id, name, locale, true)} download>{page.files.excel}<span class="visually-hidden">: {names[name] ?? name}</span></a></>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One line a figure, its formats beside each other. */
function FigureFiles({ files }: { readonly files: readonly ReportFile[] }) {
  const { published, locale, page } = useReport();
  const figures = [...new Set(files.map(({ name }) => name.split(".")[0] ?? ""))];
  if (figures.length === 0) return null;
  return (
    <div>
      <h3>{page.files.charts}</h3>
      <ul class="plain-list downloads">
        {figures.map((figure) => (
          <li key={figure}>
            {page.files.figures[figure as FigureName]}:{" "}
            {files.filter(({ name }) => name.startsWith(`${figure}.`)).map(({ name, format, bytes }) => (
              <span key={name} class="downloads__format">
                <a href={fileAddress(published.id, name, locale)} download aria-label={`${page.files.figures[figure as FigureName]} (${format})`}>{format}</a>
                {bytes !== null && <span class="small muted"> {page.files.size(bytes)}</span>}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
