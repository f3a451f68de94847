import type { MapSettings } from "./settings.ts";
import type { Id, Moderation } from "./vote-matrix.ts";

/** "A", "B", … kept by a group for as long as it lasts; see keep-group-identity.ts. */
export type GroupId = string;

export interface Tally {
  readonly agrees: number;
  readonly disagrees: number;
  readonly passes: number;
  /** agrees + disagrees + passes */
  readonly seen: number;
}

/** A share with its Wilson 95 % interval; all three in 0–1. With nobody asked: value 0, low 0, high 1. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** One group on one statement. Formulas: Polis §2.10 (Laplace shares, proportion tests, ratios to everyone else). */
export interface GroupOnStatement extends Tally {
  readonly agreeShare: number;
  readonly disagreeShare: number;
  readonly agreeTest: number;
  readonly disagreeTest: number;
  readonly agreeRatio: number;
  readonly disagreeRatio: number;
  readonly agreeRatioTest: number;
  readonly disagreeRatioTest: number;
  /** Observed agree share and Wilson interval (not Laplace-smoothed). */
  readonly agree: Share;
  readonly disagree: Share;
}

export interface Bridging {
  readonly intercept: number;
  readonly factor: number;
  /** Raters on either side of the main divide who agreed, and who voted at all (counts). */
  readonly agreeingRatersNegative: number;
  readonly agreeingRatersPositive: number;
  readonly ratersNegative: number;
  readonly ratersPositive: number;
  /** Permutation threshold the intercept had to beat. */
  readonly nullThreshold: number;
  readonly bridges: boolean;
}

export interface StatementFacts extends Tally {
  readonly id: Id;
  readonly moderation: Moderation;
  readonly isMeta: boolean;
  readonly x: number;
  readonly y: number;
  readonly extremity: number;
  readonly priority: number;
  readonly agree: Share;
  readonly disagree: Share;
  readonly consensus: {
    /** Group-informed consensus Π (A+1)/(S+2), and the same for disagree. */
    readonly agree: number;
    readonly disagree: number;
    /** The k-th root of `agree`: comparable between different numbers of groups. */
    readonly geometricMean: number;
    /** Smallest Wilson lower bound of the agree share over the groups. */
    readonly lowestGroupLowerBound: number;
  };
  /** Largest difference of observed agree shares between two groups, 0–1. */
  readonly divisiveness: number;
  /** passes / seen, 0–1. */
  readonly uncertainty: number;
  /** Null until the assessment has run, and for statements with too few raters. */
  readonly bridging: Bridging | null;
  readonly groups: Readonly<Record<GroupId, GroupOnStatement>>;
}

export interface RepresentativeStatement {
  readonly statementId: Id;
  readonly direction: "agree" | "disagree";
  readonly successes: number;
  readonly trials: number;
  readonly share: number;
  readonly test: number;
  readonly ratio: number;
  readonly ratioTest: number;
  readonly bestAgree: boolean;
}

export interface ConsensusStatement {
  readonly statementId: Id;
  readonly successes: number;
  readonly trials: number;
  readonly share: number;
  readonly test: number;
}

export interface Group {
  readonly id: GroupId;
  readonly size: number;
  readonly center: readonly [number, number];
  /** Mean adjusted Rand index of this group against everyone else over bootstrap resamples; null until assessed. */
  readonly stability: number | null;
  readonly representative: readonly RepresentativeStatement[];
}

/** The grouping into k groups; every k tried is kept, so a reader can look at 3 instead of 2. */
export interface Grouping {
  readonly k: number;
  readonly silhouette: number;
  readonly inertia: number;
  readonly stability: number | null;
  readonly sizes: readonly number[];
  /** Group index of each placed participant (index into `sizes`), in the order of `participants`; −1 not placed. */
  readonly assignment: Int8Array;
}

/** All people who voted, in canonical id order, as columns of equal length. */
export interface MapParticipants {
  readonly ids: readonly Id[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Votes cast (passes count), all statements. */
  readonly votes: Uint32Array;
  /** Index into `groups`; −1 for people not placed in a group. */
  readonly group: Int8Array;
}

export interface Significance {
  /** p-value of the silhouette of the chosen k against votes permuted inside statements. */
  readonly pValue: number;
  readonly permutations: number;
  /** People the test was made with: all, or a seeded sample of a very large conversation. */
  readonly participants: number;
  readonly distinguishable: boolean;
}

/** What the slow, off-the-live-path checks found; null in the map until they have run for it. */
export interface Assessment {
  /** Input hash of the map that was checked, where it is not the map this stands in; see carry-assessment.ts. */
  readonly inputHash?: string;
  readonly significance: Significance;
  /** Mean adjusted Rand index over bootstrap resamples, −1…1. */
  readonly stability: number;
  readonly resamples: number;
  readonly prediction: {
    /** Hidden votes predicted rightly from position and group, and by the statement's own majority, each 0–1. */
    readonly fromMap: number;
    readonly fromMajority: number;
    readonly hiddenVotes: number;
  } | null;
}

/** "Not yet" is a state, not an exception or a null. */
export type MapState =
  | { readonly kind: "ready" }
  | { readonly kind: "too-few-participants"; readonly placed: number; readonly needed: number }
  | { readonly kind: "one-group"; readonly reason: "no-variance" | "too-few-positions" };

/** Which earlier groups a group came from, by shared members. */
export interface GroupLineage {
  readonly id: GroupId;
  readonly from: readonly GroupId[];
  readonly event: "new" | "same" | "split" | "merge";
}

export interface OpinionMap {
  readonly schema: "hiroba/opinion-map@1";
  readonly state: MapState;
  readonly settings: MapSettings;
  /** sha256 (hex) of the canonical votes, statements and settings. */
  readonly inputHash: string;
  readonly counts: {
    readonly participants: number;
    readonly placed: number;
    readonly statements: number;
    readonly votes: number;
  };
  readonly pca: {
    readonly statementIds: readonly Id[];
    readonly center: Float64Array;
    readonly components: readonly [Float64Array, Float64Array];
    readonly explainedVarianceShare: readonly [number, number];
    readonly eigenvalues: readonly number[];
    /** False when λ₂ ≈ λ₃ (or λ₁ ≈ λ₂): that axis is not determined by the data. */
    readonly axisDetermined: readonly [boolean, boolean];
  };
  readonly participants: MapParticipants;
  readonly statements: readonly StatementFacts[];
  readonly groupings: readonly Grouping[];
  readonly chosenK: number;
  readonly groups: readonly Group[];
  readonly lineage: readonly GroupLineage[];
  readonly consensus: {
    readonly agree: readonly ConsensusStatement[];
    readonly disagree: readonly ConsensusStatement[];
  };
  readonly assessment: Assessment | null;
  /** Carried to the next map: the smoothing of the group count (Polis §2.8 k-smoother). */
  readonly groupCountMemory: { readonly lastK: number; readonly lastCount: number; readonly smoothedK: number };
}
