// When something is worth a moderator's look. All in one place; the docs name the same figures.

/** Counts up with every change of what is looked for or when it counts: every statement is then looked at again. */
export const SCREENING_VERSION = 1;

/** Shared part of the character triples from which two statements stand side by side. */
export const LEAST_LIKENESS = 0.7;
/** Shorter texts have too few triples: one letter changes the meaning and hardly the share. */
export const FEWEST_TRIPLES = 8;
/** Like statements kept for one statement. */
export const MOST_LIKE = 5;

/** Within how many minutes things count as one burst. */
export const BURST_MINUTES = 10;
/** Statements of one participant within that time that are a burst. */
export const BURST_OF_ONE_AUTHOR = 5;
/** The same text, or nearly the same, handed in within that time, by whomever. */
export const BURST_OF_ONE_TEXT = 4;
/** Statements named by a flag. */
export const BURST_NAMES = 50;
