/** A number as Polis stores ratio tests: rounded to 32 bits and written with as few digits as tell it from its neighbours. */
export function singlePrecision(value: number): number {
  const rounded = Math.fround(value);
  for (let digits = 1; digits < 10; digits += 1) {
    const short = Number(rounded.toPrecision(digits));
    if (Math.fround(short) === rounded) return short;
  }
  return rounded;
}
