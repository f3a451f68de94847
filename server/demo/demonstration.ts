/** How the three invented groups see a statement: chance to agree among those who take a side. */
export type Leanings = readonly [calm: number, lively: number, mobility: number];

export interface DemonstrationStatement {
  readonly text: string;
  readonly agree: Leanings;
  /** Chance of a pass; most statements have the usual one. */
  readonly pass?: number;
  /** "organiser", or the day (from 0) on which a participant wrote it. */
  readonly from: "organiser" | number;
  readonly isMeta?: true;
}

/** A statement nobody has voted on: it waits for a moderator, or one has turned it down. */
export interface UnvotedStatement {
  readonly text: string;
  /** Day on which a participant wrote it. */
  readonly from: number;
  /** Why it was rejected; null while it waits. */
  readonly rejectedBecause: string | null;
}

/** A conversation with invented votes, to look at and to try things on. */
export interface Demonstration {
  /** Fixed, so that links in texts work. */
  readonly id: string;
  readonly language: "en" | "ja";
  readonly topic: string;
  readonly descriptionMarkdown: string;
  readonly statements: readonly DemonstrationStatement[];
  readonly unvoted: readonly UnvotedStatement[];
  readonly participants: number;
  /** Sizes of the groups, adding up to 1. */
  readonly groupShares: Leanings;
  readonly seed: number;
}

export const demonstrationDays = 21;
