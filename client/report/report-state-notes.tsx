import { useReport } from "./report-context.ts";

/** What a reader should know of this version before reading: whether it counts, whether there is a newer one, what changed since. */
export function ReportStateNotes() {
  const { published, words, page, format } = useReport();
  const { status, versions, id } = published;
  const [newest] = versions;
  const isSuperseded = status === "published" && newest !== undefined && newest.version > published.version;
  return (
    <>
      {status === "draft" && <p class="notice notice--warning">{words.draft}</p>}
      {status === "review" && <p class="notice notice--warning">{page.review}</p>}
      {status === "withdrawn" && <p class="notice notice--warning">{words.withdrawn}</p>}
      {status === "live" && (
        <p class="notice notice--warning">
          {published.isClosed === true ? page.liveClosed : page.live}
          {newest !== undefined && <> <a href={`/report/${newest.id}`}>{page.publishedLink}</a></>}
        </p>
      )}
      {isSuperseded && (
        <p class="notice no-print">
          {page.newer(format.number(newest.version))} <a href={`/report/${newest.id}`}>{page.readNewer}</a> · <a href={`/report/${newest.id}?compare=${id}`}>{page.compare}</a>
        </p>
      )}
      {status === "published" && versions.length > 1 && (
        <details class="no-print">
          <summary>{page.otherVersions}</summary>
          <ul>
            {versions.map((other) => (
              <li key={other.id}>
                {other.id === id ? <>{page.versionOf(format.number(other.version), format.date(other.createdAt))} ({page.thisOne})</> : (
                  <><a href={`/report/${other.id}`}>{page.versionOf(format.number(other.version), format.date(other.createdAt))}</a>{" · "}
                    <a href={other.version < published.version ? `/report/${id}?compare=${other.id}` : `/report/${other.id}?compare=${id}`}>{page.compare}</a></>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
