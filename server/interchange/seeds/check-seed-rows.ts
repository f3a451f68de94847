import { statementLimit, type StatementLimits } from "../../contract/statement-limit.ts";
import type { SeedRow, SeedRowProblem } from "../../contract/seeding.ts";
import { hasHiddenCharacters } from "../../contract/text.ts";
import { readLanguage } from "./language-words.ts";
import { proposeLanguage } from "./propose-language.ts";

/** A row as it would be stored. */
export interface CheckedSeed {
  readonly row: number;
  readonly text: string;
  readonly language: string;
  readonly isMeta: boolean;
  readonly translations: Readonly<Record<string, string>>;
}

export interface CheckedRows {
  /** In the order they are to be shown. Empty when there are problems. */
  readonly seeds: readonly CheckedSeed[];
  readonly problems: readonly SeedRowProblem[];
  readonly languages: readonly { readonly row: number; readonly language: string; readonly proposed: string }[];
}

export interface SeedRules {
  readonly limits: StatementLimits;
  readonly countGraphemes: (text: string) => number;
  /** Two texts with the same key are the same statement. */
  readonly keyOf: (text: string) => string;
  /** Statements that are there, by key. */
  readonly existing: ReadonlyMap<string, number>;
}

const yes = new Set(["yes", "y", "true", "1", "x", "✓", "○", "◯", "はい", "する"]);
const no = new Set(["", "no", "n", "false", "0", "-", "×", "いいえ", "しない"]);
const LONGEST_TRANSLATION = 4_000;

/** Looks at every row by itself and beside the others; what is wrong is named, never mended silently. */
export function checkSeedRows(rows: readonly SeedRow[], rules: SeedRules): CheckedRows {
  const problems: SeedRowProblem[] = [];
  const languages: { row: number; language: string; proposed: string }[] = [];
  const firstRowOf = new Map<string, number>();
  const seeds: (CheckedSeed & { readonly order: number })[] = [];
  for (const { row, marks, ...cells } of rows) {
    const text = cells.text.trim();
    const language = cells.language.trim() === "" ? rules.limits.language : readLanguage(cells.language);
    const isMeta = readYes(cells.meta);
    const order = readOrder(cells.order);
    const found: Omit<SeedRowProblem, "row">[] = [
      ...marks.map((problem) => ({ problem })),
      ...textProblems(text, marks.includes("merged"), rules),
      ...(language === null ? [{ problem: "language-unknown" as const }] : []),
      ...(isMeta === null ? [{ problem: "meta-unknown" as const }] : []),
      ...(order === null ? [{ problem: "order-unknown" as const }] : []),
      ...translationProblems(cells.translations, language),
    ];
    if (text !== "") {
      const key = rules.keyOf(text);
      const sameAsRow = firstRowOf.get(key);
      if (sameAsRow === undefined) firstRowOf.set(key, row);
      else found.push({ problem: "duplicate", sameAsRow });
      const statementId = rules.existing.get(key);
      if (statementId !== undefined) found.push({ problem: "exists", statementId });
    }
    problems.push(...found.map((problem) => ({ row, ...problem })));
    const proposed = language === null || text === "" ? null : proposeLanguage(text, language);
    if (language !== null && proposed !== null) languages.push({ row, language, proposed });
    if (language !== null && isMeta !== null && order !== null) seeds.push({ row, text, language, isMeta, order, translations: written(cells.translations) });
  }
  return { problems, languages, seeds: problems.length > 0 ? [] : seeds.sort((a, b) => (a.order === b.order ? a.row - b.row : a.order - b.order)).map(({ order: _, ...seed }) => seed) };
}

function textProblems(text: string, isMerged: boolean, { limits, countGraphemes }: SeedRules): readonly Omit<SeedRowProblem, "row">[] {
  // A cell hidden under a merged one is empty for that reason.
  if (text === "") return isMerged ? [] : [{ problem: "empty" }];
  if (hasHiddenCharacters(text) || /[\n\r\t]/u.test(text)) return [{ problem: "control-characters" }];
  const [count, max] = [countGraphemes(text), statementLimit(text, limits)];
  return count > max ? [{ problem: "too-long", count, max }] : [];
}

const translationProblems = (translations: Readonly<Record<string, string>>, original: string | null): readonly Omit<SeedRowProblem, "row">[] =>
  Object.entries(written(translations)).flatMap(([language, text]): Omit<SeedRowProblem, "row">[] => {
    if (language === original) return [{ problem: "translation-same-language", language }];
    if (hasHiddenCharacters(text) || /[\n\r\t]/u.test(text)) return [{ problem: "translation-control-characters", language }];
    return text.length > LONGEST_TRANSLATION ? [{ problem: "translation-too-long", language }] : [];
  });

const written = (translations: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(translations).map(([language, text]) => [language, text.trim()] as const).filter(([, text]) => text !== ""));

function readYes(cell: string): boolean | null {
  const folded = cell.normalize("NFKC").trim().toLowerCase();
  return yes.has(folded) ? true : no.has(folded) ? false : null;
}

/** Rows without a place come after those with one. Null: not a number. */
function readOrder(cell: string): number | null {
  const folded = cell.normalize("NFKC").trim();
  if (folded === "") return Number.POSITIVE_INFINITY;
  return /^\d{1,7}(\.\d{1,3})?$/u.test(folded) ? Number(folded) : null;
}
