import type { Id } from "./vote-matrix.ts";

export type MapMode = "standard" | "polis";
export type Solver = "sparse" | "dense";

/** Everything that can change the result besides the votes. Part of the result and of its input hash. */
export interface MapSettings {
  readonly mode: MapMode;
  /** "dense" takes ml-pca and ml-kmeans on the full matrix: the audit path. */
  readonly solver: Solver;
  /** Seed of all chance in the method. */
  readonly seed: number;
  /** Votes on statements in play a participant needs to be placed (fewer when fewer statements are in play). */
  readonly minVotesToPlace: number;
  /** Place at least this many of the most active participants whatever their vote count. */
  readonly minPlaced: number;
  /** Largest number of groups tried, 2…10. */
  readonly maxGroupCount: number;
  /** A moderator's choice of the number of groups; null leaves it to the method. */
  readonly pinnedGroupCount: number | null;
  readonly baseClusterCount: number;
  /** Participants to place in any case, e.g. Polis's shipped `in-conv`; null applies the rule. */
  readonly placeExactly: readonly Id[] | null;
}

export const defaultSettings: MapSettings = {
  mode: "standard",
  solver: "sparse",
  seed: 20_260_101,
  minVotesToPlace: 7,
  minPlaced: 15,
  maxGroupCount: 5,
  pinnedGroupCount: null,
  baseClusterCount: 100,
  placeExactly: null,
};
