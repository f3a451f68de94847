/** Numbers, shares, dates and plurals as one language writes them. */
export interface Format {
  number(value: number): string;
  /** `share` in 0–1; "64%" in English and Japanese alike, as the language sets it. */
  percent(share: number): string;
  /** `at` in milliseconds since 1970; a calendar date. */
  date(at: number): string;
  dateTime(at: number): string;
  /** English-like plural; languages without plural take `other`. */
  plural(count: number, forms: { readonly one: string; readonly other: string }): string;
}

export function createFormat(locale: string, timeZone?: string): Format {
  const zone = timeZone === undefined ? {} : { timeZone };
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long", ...zone });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", ...zone });
  const rules = new Intl.PluralRules(locale);
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    date: (at) => date.format(at),
    dateTime: (at) => dateTime.format(at),
    plural: (count, forms) => (rules.select(count) === "one" ? forms.one : forms.other),
  };
}
