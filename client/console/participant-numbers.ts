/** Longest range taken at once. */
const MOST = 20_000;

export type ReadNumbers = { readonly numbers: readonly number[] } | { readonly wrong: string };

/** "3, 12-18 40" as numbers, ascending, each once. Full-width digits and commas are taken too. */
export function readParticipantNumbers(typed: string): ReadNumbers {
  const numbers = new Set<number>();
  for (const part of typed.normalize("NFKC").replace(/\s*[-–〜~]\s*/gu, "-").split(/[\s,;、]+/u)) {
    if (part === "") continue;
    const range = /^(\d{1,9})(?:-(\d{1,9}))?$/u.exec(part);
    const [first, last] = [Number(range?.[1]), Number(range?.[2] ?? range?.[1])];
    if (range === null || last < first || last - first >= MOST || numbers.size > MOST) return { wrong: part };
    for (let number = first; number <= last; number += 1) numbers.add(number);
  }
  return { numbers: [...numbers].sort((one, other) => one - other) };
}

/** The same back as text, neighbours as ranges: "3, 12-18". */
export function writeParticipantNumbers(numbers: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = parts.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else if (last?.[1] !== number) parts.push([number, number]);
  }
  return parts.map(([first, last]) => (first === last ? String(first) : last === first + 1 ? `${String(first)}, ${String(last)}` : `${String(first)}-${String(last)}`)).join(", ");
}
