const endings = ["ungen", "ings", "ung", "ing", "ern", "ies", "ed", "es", "en", "er", "em", "s", "e", "n", "y"];
const SHORTEST_STEM = 4;
/** Things of their own, and not forms of park, house or build. */
const things = new Set(["parking", "housing", "building", "buildings", "cycling", "lighting", "heating", "shopping", "swimming", "crossing", "training", "funding", "planning", "meeting"]);

/**
 * The beginning that the forms of a word share: parks, parked and parking; Straße and Straßen. Rough on purpose, the
 * same for every language with an alphabet: it groups words for counting and is never shown.
 */
export function stem(word: string): string {
  if (things.has(word)) return word.endsWith("s") ? word.slice(0, -1) : word;
  if (word.length <= SHORTEST_STEM) return word.length === SHORTEST_STEM && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  const ending = endings.find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= SHORTEST_STEM);
  const cut = ending === undefined ? word : word.slice(0, -ending.length);
  // "stopped" → "stopp" → "stop"
  return cut.length > SHORTEST_STEM && cut.at(-1) === cut.at(-2) ? cut.slice(0, -1) : cut;
}
