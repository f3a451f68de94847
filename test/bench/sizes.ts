export interface BenchSize {
  readonly name: string;
  readonly participants: number;
  readonly statements: number;
  readonly missingShare: number;
  /** Only with --large: the size itself, or the dense path at this size, which takes half a minute and more. */
  readonly isLarge: boolean;
  readonly isDenseLarge: boolean;
}

/** sparse, dense: the whole map; later: the next map after one more vote, and after a thousand. */
export type BenchTask = "sparse" | "dense" | "later";

export const sizes: readonly BenchSize[] = [
  { name: "1k×100", participants: 1_000, statements: 100, missingShare: 0.7, isLarge: false, isDenseLarge: false },
  { name: "2031×896", participants: 2_031, statements: 896, missingShare: 0.876, isLarge: false, isDenseLarge: false },
  { name: "10k×500", participants: 10_000, statements: 500, missingShare: 0.9, isLarge: false, isDenseLarge: true },
  { name: "100k×1000", participants: 100_000, statements: 1_000, missingShare: 0.91, isLarge: false, isDenseLarge: true },
  { name: "1M×1000", participants: 1_000_000, statements: 1_000, missingShare: 0.95, isLarge: true, isDenseLarge: true },
];
