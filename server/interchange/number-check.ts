/** One thing that was computed again and compared, number by number. */
export interface NumberCheck {
  readonly name: string;
  readonly compared: number;
  readonly disagreeing: number;
  readonly largestDifference: number;
  readonly tolerance: number;
  /** The first that do not agree, in words. */
  readonly examples: readonly string[];
}

/** A number as published and as computed again; `label` says which one. */
export interface NumberPair {
  readonly label: string;
  readonly published: number;
  readonly again: number;
}

const examplesNamed = 3;

/** Compares to a tolerance, relative for numbers above 1. Anything that is not a number never agrees. */
export function checkNumbers(name: string, pairs: Iterable<NumberPair>, tolerance: number): NumberCheck {
  let compared = 0;
  let disagreeing = 0;
  let largestDifference = 0;
  const examples: string[] = [];
  for (const { label, published, again } of pairs) {
    compared += 1;
    const difference = Math.abs(published - again) / Math.max(1, Math.abs(published));
    if (difference > largestDifference) largestDifference = difference;
    if (difference <= tolerance) continue;
    disagreeing += 1;
    if (examples.length < examplesNamed) examples.push(`${label}: published ${String(published)}, computed again ${String(again)}`);
  }
  return { name, compared, disagreeing, largestDifference, tolerance, examples };
}

/** Compares texts (ids, lists, hashes): equal or not. */
export function checkTexts(name: string, pairs: Iterable<{ readonly label: string; readonly published: string; readonly again: string }>): NumberCheck {
  const all = [...pairs];
  const wrong = all.filter(({ published, again }) => published !== again);
  return {
    name, compared: all.length, disagreeing: wrong.length, largestDifference: 0, tolerance: 0,
    examples: wrong.slice(0, examplesNamed).map(({ label, published, again }) => `${label}: published ${published}, computed again ${again}`),
  };
}
