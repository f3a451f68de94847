const two = (value: number): string => String(value).padStart(2, "0");

/** Milliseconds → "2026-11-22T18:30" in the reader's own time, as `<input type="datetime-local">` wants it. */
export function toLocalDateTime(at: number | null): string {
  if (at === null) return "";
  const date = new Date(at);
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The reverse; an empty field is "no time set". `undefined` when the text is no time that exists. */
export function fromLocalDateTime(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/.exec(text.trim());
  if (match === null) return undefined;
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number];
  const date = new Date(year, month - 1, day, hour, minute);
  // 31 February rolls over into March; such a day does not exist.
  if (date.getMonth() !== month - 1 || date.getDate() !== day || hour > 23 || minute > 59) return undefined;
  return date.getTime();
}

/** The reader's time zone by name, to print beside the field. */
export const timeZoneName = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
