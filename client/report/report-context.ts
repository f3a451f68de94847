import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ReportMessages, RuleNumbers } from "../../messages/en/report.ts";
import type { Format } from "../../messages/format.ts";
import type { Locale } from "../../messages/locale.ts";
import { ruleNumbers } from "../../messages/rule-numbers.ts";
import { shownGroups } from "../../server/contract/figures/shown-groups.ts";
import type { MapGroup, StatementOnMap } from "../../server/contract/opinion-map.ts";
import type { PublishedReport, Report } from "../../server/contract/report.ts";

/** What every part of the page reads: the frozen report, its statements by number, the words. */
export interface ReportView {
  readonly published: PublishedReport;
  readonly report: Report;
  readonly locale: Locale;
  readonly words: ReportMessages;
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
export function createView(published: PublishedReport, locale: Locale, words: ReportMessages, format: Format): ReportView {
  const { report } = published;
  return {
    published,
    report,
    locale,
    words,
    format,
    byId: new Map(report.statements.map((row) => [row.statement.id, row])),
    groups: shownGroups(report),
    numbers: ruleNumbers(report.parameters, format),
  };
}
