import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ReportMessages, RuleNumbers } from "../../messages/en/report.ts";
import type { ReportPageMessages } from "../../messages/en/report-page.ts";
import { createFigureWords, type ReportCatalogue } from "../../messages/figure-words.ts";
import type { Format } from "../../messages/format.ts";
import type { Locale } from "../../messages/locale.ts";
import { ruleNumbers } from "../../messages/rule-numbers.ts";
import type { FigureWords } from "../../server/contract/figures/figure-words.ts";
import { shownGroups } from "../../server/contract/figures/shown-groups.ts";
import type { MapGroup, StatementOnMap } from "../../server/contract/opinion-map.ts";
import type { PublishedReport, Report } from "../../server/contract/report.ts";

/** What every part of the page reads: the frozen report, its statements by number, the words. */
export interface ReportView {
  readonly published: PublishedReport;
  readonly report: Report;
  readonly locale: Locale;
  readonly words: ReportMessages;
  /** Words around the article: versions, files, filters. */
  readonly page: ReportPageMessages;
  readonly figureWords: FigureWords;
  /** Inside a frame of another site: what leads elsewhere opens there. */
  readonly isFramed: boolean;
  readonly format: Format;
  readonly byId: ReadonlyMap<number, StatementOnMap>;
  /** Groups that are described, in group order; none when they are no clearer than chance would make them. */
  readonly groups: readonly MapGroup[];
  readonly numbers: RuleNumbers;
}

const Context = createContext<ReportView | null>(null);
export const ReportProvider = Context.Provider;

export function useReport(): ReportView {
  const view = useContext(Context);
  if (view === null) throw new Error("useReport outside <ReportProvider>");
  return view;
}

/** Everything the page derives from a report once. */
export function createView(published: PublishedReport, catalogue: ReportCatalogue, page: ReportPageMessages, isFramed: boolean): ReportView {
  const { locale, report: words, format } = catalogue;
  const { report } = published;
  return {
    published,
    report,
    locale,
    words,
    page,
    figureWords: createFigureWords(published, catalogue),
    isFramed,
    format,
    byId: new Map(report.statements.map((row) => [row.statement.id, row])),
    groups: shownGroups(report),
    numbers: ruleNumbers(report.parameters, format),
  };
}
