import type { FigureWords, TitleFacts } from "../server/contract/figures/figure-words.ts";
import type { FigureName } from "../server/contract/figures/scene.ts";
import type { PublishedReport } from "../server/contract/report.ts";
import type { CommonMessages } from "./en/common.ts";
import type { ReportFilesMessages } from "./en/report-files.ts";
import type { ReportMessages } from "./en/report.ts";
import type { Format } from "./format.ts";
import type { Locale } from "./locale.ts";
import { ruleNumbers } from "./rule-numbers.ts";
import { shareText } from "./share-text.ts";

/** One language of everything a report says. */
export interface ReportCatalogue {
  readonly locale: Locale;
  readonly report: ReportMessages;
  readonly files: ReportFilesMessages;
  readonly common: Pick<CommonMessages, "groupName" | "groupOfPeople" | "agree" | "disagree" | "pass">;
  readonly format: Format;
}

const HASH_SHOWN = 12;

/** What the figures of one report say in one language. */
export function createFigureWords(published: Pick<PublishedReport, "version" | "status" | "createdAt" | "report">, { locale, report: words, files, common, format }: ReportCatalogue): FigureWords {
  const { report } = published;
  const { gapPoints } = ruleNumbers(report.parameters, format);
  const number = format.number;
  const titles: Readonly<Record<FigureName, (facts: Required<Omit<TitleFacts, "groups">> & Pick<TitleFacts, "groups">) => string>> = {
    map: ({ groups = [] }) => (groups.length === 0 ? words.mapFindingNone
      : words.mapFinding(groups.length, number(groups.length), words.list(groups.map(({ id, size }) => common.groupOfPeople(id, number(size), size))))),
    agreement: ({ count, total, groups = [] }) => (groups.length > 0 ? files.agreementFinding : files.agreementFindingOverall)(number(count), number(total)),
    "heat-map": ({ count, total }) => words.heatFinding(number(count), number(total)),
    swarm: ({ count, total }) => words.swarmFinding(number(count), number(total), gapPoints),
    participation: ({ count, total, period }) => (total === 1 ? words.participationOnePeriod : words.participationFinding(number(count), period)),
  };
  // Days are UTC days, so they are named in UTC.
  const day = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  const byDay = day({ year: "numeric", month: "short", day: "numeric" });
  const byMonth = day({ year: "numeric", month: "long" });
  const version = published.status === "live" ? files.live : number(published.version);
  return {
    number,
    percent: (share) => shareText(share, format),
    interval: (low, high) => words.interval(format.percent(low), format.percent(high)),
    groupName: common.groupName,
    groupOfPeople: (id, size) => common.groupOfPeople(id, number(size), size),
    everyone: words.everyone,
    agree: common.agree,
    votes: words.votesHead,
    newParticipants: words.participationNew,
    who: words.whoHead,
    people: files.people,
    statement: words.columns.statement,
    gap: words.heatDistance,
    points: files.points,
    openQuote: words.openQuote,
    closeQuote: words.closeQuote,
    period: words.participationHead,
    dayName: (start, size) => (size === "month" ? byMonth : byDay).format(Date.parse(`${start}T00:00:00Z`)),
    title: (name, { count = 0, total = 0, period = "", groups }) => titles[name]({ count, total, period, ...(groups === undefined ? {} : { groups }) }),
    measure: (name, size = "day") => ({
      map: words.mapMeasure, agreement: files.agreementMeasure, "heat-map": words.heatMeasure, swarm: words.swarmMeasure, participation: words.participationMeasure[size],
    })[name],
    source: files.figureSource(report.conversation.topic, version, day({ dateStyle: "long" }).format(published.createdAt), report.snapshot.hash.slice(0, HASH_SHOWN)),
  };
}
