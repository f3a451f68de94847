import { useEffect, useState } from "preact/hooks";
import type { ReportMessages } from "../../messages/en/report.ts";
import { useReport, type ReportView } from "./report-context.ts";

export type PartId = Exclude<keyof ReportMessages["titles"], "under-voted">;

/** Parts of the page in reading order; parts without anything to say are left out. */
export function partsOf({ report, locale, groups }: Pick<ReportView, "report" | "locale" | "groups">): readonly PartId[] {
  const has = (kind: string): boolean => report.sections[locale].some((section) => section.kind === kind);
  const all: readonly (readonly [PartId, boolean])[] = [
    ["key-findings", true],
    ["map", true],
    ["groups", groups.length > 0],
    ["common-ground", has("common-ground")],
    ["differences", groups.length > 1],
    ["bridging", groups.length > 1],
    ["minority", has("minority")],
    ["divided", has("divided")],
    ["uncertain", has("uncertain")],
    ["topics", report.topics !== undefined],
    ["duplicates", (report.duplicates ?? []).length > 0],
    ["origins", (report.origins ?? []).length > 0],
    ["participation", true],
    ["statements", true],
    ["method", true],
    ["writing", true],
    ["downloads", true],
  ];
  return all.filter(([, isThere]) => isThere).map(([id]) => id);
}

/** As in report.css: from here on the contents stand beside the article. */
const WIDE = "(min-width: 68.75rem)";

/** Open beside the article, folded above it on narrow screens. */
export function ReportContents() {
  const view = useReport();
  return <ContentsList entries={partsOf(view).map((id) => ({ id, title: view.words.titles[id] }))} />;
}

export function ContentsList({ entries }: { readonly entries: readonly { readonly id: string; readonly title: string }[] }) {
  const { words } = useReport();
  const [isWide, setWide] = useState(() => window.matchMedia(WIDE).matches);
  useEffect(() => {
    const wide = window.matchMedia(WIDE);
    const change = (): void => setWide(wide.matches);
    wide.addEventListener("change", change);
    return () => wide.removeEventListener("change", change);
  }, []);
  return (
    <nav class="contents no-print" aria-label={words.contents}>
      <details open={isWide}>
        <summary class="contents__title">{words.contents}</summary>
        <ol class="plain-list">
          {entries.map(({ id, title }) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}
        </ol>
      </details>
    </nav>
  );
}
