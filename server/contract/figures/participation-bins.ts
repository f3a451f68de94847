import type { Report } from "../report.ts";

export type BinSize = "day" | "week" | "month";

export interface ParticipationBin {
  /** First day of the bin, "2015-08-17", UTC. */
  readonly start: string;
  readonly votes: number;
  readonly newParticipants: number;
}

const MOST_BARS = 60;
const DAY_MS = 86_400_000;

const startOf: Readonly<Record<BinSize, (day: string) => string>> = {
  day: (day) => day,
  // Monday of the week.
  week: (day) => isoDay(dayNumber(day) - ((dayNumber(day) + 3) % 7)),
  month: (day) => `${day.slice(0, 7)}-01`,
};

const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
const isoDay = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

const nextStart = (start: string, size: BinSize): string => {
  if (size !== "month") return isoDay(dayNumber(start) + (size === "day" ? 1 : 7));
  const [year = 0, month = 0] = start.split("-").map(Number);
  return month === 12 ? `${String(year + 1)}-01-01` : `${String(year)}-${String(month + 1).padStart(2, "0")}-01`;
};

/** Days, weeks or months, whichever first fits in a picture; quiet times are bins of zero, so time keeps its scale. */
export function binParticipation(timeline: Report["timeline"]): { readonly size: BinSize; readonly bins: readonly ParticipationBin[] } {
  const first = timeline[0]?.day;
  const last = timeline.at(-1)?.day;
  if (first === undefined || last === undefined) return { size: "day", bins: [] };
  const days = dayNumber(last) - dayNumber(first) + 1;
  const size: BinSize = days <= MOST_BARS ? "day" : days / 7 <= MOST_BARS ? "week" : "month";
  const sums = new Map<string, { votes: number; newParticipants: number }>();
  for (const { day, votes, newParticipants } of timeline) {
    const start = startOf[size](day);
    const sum = sums.get(start) ?? { votes: 0, newParticipants: 0 };
    sums.set(start, { votes: sum.votes + votes, newParticipants: sum.newParticipants + newParticipants });
  }
  const bins: ParticipationBin[] = [];
  for (let start = startOf[size](first); start <= last; start = nextStart(start, size)) {
    bins.push({ start, ...(sums.get(start) ?? { votes: 0, newParticipants: 0 }) });
  }
  return { size, bins };
}
