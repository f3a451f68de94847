/** How firmly something holds under re-drawing; adjusted Rand index, 1 always the same, 0 as by chance. */
export type Hold = "firmly" | "mostly" | "loosely";

/** 0.8 and 0.6 are the usual readings of an adjusted Rand index: good and moderate recovery. */
export const holdOf = (stability: number): Hold => (stability >= 0.8 ? "firmly" : stability >= 0.6 ? "mostly" : "loosely");

/** How clearly a grouping separates; mean silhouette, read as Kaufman and Rousseeuw (1990) do. */
export type Separation = "clear" | "fair" | "weak" | "none";
export const separationOf = (silhouette: number): Separation => (silhouette > 0.7 ? "clear" : silhouette > 0.5 ? "fair" : silhouette > 0.25 ? "weak" : "none");

/** "p = 0.03", and "p ≤ 0.01" where the number of shuffles allows no finer word. */
export const pValueText = (pValue: number, permutations: number, number: (value: number) => string): string => {
  const finest = 1 / (permutations + 1);
  return pValue <= finest ? `p ≤ ${number(Math.ceil(finest * 1000) / 1000)}` : `p = ${number(Math.round(pValue * 100) / 100)}`;
};
