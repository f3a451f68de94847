import type { PicturePeriod } from "../../server/contract/live-picture.ts";

const MOST = 90;

/** Quiet times between the first and the last get zeros, so that time keeps its scale; of very many the last ninety are shown. */
export function fillPeriods(periods: readonly PicturePeriod[], lengthMs: number): readonly PicturePeriod[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  const byStart = new Map(periods.map((period) => [period.start, period]));
  const from = Math.max(first.start, last.start - (MOST - 1) * lengthMs);
  return Array.from({ length: Math.round((last.start - from) / lengthMs) + 1 }, (_, index) => {
    const start = from + index * lengthMs;
    return byStart.get(start) ?? { start, votes: 0, newParticipants: 0 };
  });
}
