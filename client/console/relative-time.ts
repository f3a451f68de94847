const units: readonly { readonly unit: Intl.RelativeTimeFormatUnit; readonly ms: number }[] = [
  { unit: "year", ms: 365.25 * 86_400_000 },
  { unit: "month", ms: 30.44 * 86_400_000 },
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: 60_000 },
];

/** "3 days ago", "昨日"; whole units rounded down, under a minute is "now". `at` and `now` in milliseconds. */
export function relativeTime(at: number, now: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const elapsed = now - at;
  const size = Math.abs(elapsed);
  for (const { unit, ms } of units) {
    if (size >= ms) return format.format(-Math.sign(elapsed) * Math.floor(size / ms), unit);
  }
  return format.format(0, "second");
}
