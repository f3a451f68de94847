import { CENSUS_ROUNDING } from "../../server/contract/question-words.ts";
import { parseCsv } from "./parse-csv.ts";

/** An answer as a file may name it: by its id or in any of its words. */
export interface CensusAnswer { readonly id: string; readonly names: readonly string[] }

export type CensusProblem =
  | { readonly kind: "columns" }
  | { readonly kind: "unknown" | "twice" | "share"; readonly line: number; readonly text: string }
  | { readonly kind: "missing"; readonly text: string }
  | { readonly kind: "sum"; readonly sum: number };

export interface CensusRead { readonly shares: Readonly<Record<string, number>>; readonly problems: readonly CensusProblem[] }

const fold = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/** "12.5", "12,5", "12.5 %", "１２．５％" → 12.5; null when it is no share from 0 to 100. */
export function readShare(text: string): number | null {
  const plain = fold(text).replace(/\s*%$/, "").replace(",", ".");
  const share = /^\d{1,3}(\.\d{1,6})?$/.test(plain) ? Number(plain) : Number.NaN;
  return share >= 0 && share <= 100 ? share : null;
}

export const sumOf = (shares: Readonly<Record<string, number>>): number => Math.round(100 * Object.values(shares).reduce((sum, share) => sum + share, 0)) / 100;
export const isWhole = (sum: number): boolean => Math.abs(sum - 100) <= CENSUS_ROUNDING;

/** Shares out of a CSV file with the columns "answer" and "share", every problem by its line (the header is line 1). */
export function readCensus(csv: string, answers: readonly CensusAnswer[]): CensusRead {
  const [header = [], ...rows] = parseCsv(csv);
  const [answerAt, shareAt] = ["answer", "share"].map((name) => header.findIndex((cell) => fold(cell) === name));
  if (answerAt === undefined || shareAt === undefined || answerAt < 0 || shareAt < 0) return { shares: {}, problems: [{ kind: "columns" }] };
  const shares: Record<string, number> = {};
  const problems: CensusProblem[] = [];
  rows.forEach((row, index) => {
    const line = index + 2;
    const [text, written] = [row[answerAt]?.trim() ?? "", row[shareAt]?.trim() ?? ""];
    const answer = answers.find(({ id, names }) => [id, ...names].some((name) => fold(name) === fold(text)));
    const share = readShare(written);
    if (answer === undefined) problems.push({ kind: "unknown", line, text });
    else if (shares[answer.id] !== undefined) problems.push({ kind: "twice", line, text });
    else if (share === null) problems.push({ kind: "share", line, text: written });
    else shares[answer.id] = share;
  });
  if (problems.length === 0) for (const { id, names } of answers) if (shares[id] === undefined) problems.push({ kind: "missing", text: names[0] ?? id });
  if (problems.length === 0 && !isWhole(sumOf(shares))) problems.push({ kind: "sum", sum: sumOf(shares) });
  return { shares, problems };
}
