import type { Claim, CommentLine } from "../../server/contract/comments.ts";

const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

/** Claims that hold every word of the search, in their own words or in a comment behind them, whatever the case or width. */
export function searchClaims(claims: readonly Claim[], commentOf: ReadonlyMap<number, CommentLine>, search: string): readonly Claim[] {
  const words = fold(search).split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0) return claims;
  return claims.filter(({ text, quotes }) => {
    const all = fold([text, ...quotes.map(({ number }) => commentOf.get(number)?.text ?? "")].join("\n"));
    return words.every((word) => all.includes(word));
  });
}
