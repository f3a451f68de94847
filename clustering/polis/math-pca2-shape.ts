import type { Id } from "../vote-matrix.ts";

/** What Polis serves as `math/pca2` (§2.14), with Polis's names. Agree is −1 inside it. */
export interface MathPca2 {
  readonly "base-clusters": {
    readonly id: readonly number[];
    readonly members: readonly (readonly Id[])[];
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly count: readonly number[];
  };
  /** `members` are ids of base clusters. */
  readonly "group-clusters": readonly { readonly id: number; readonly center: readonly [number, number]; readonly members: readonly number[] }[];
  readonly "in-conv": readonly Id[];
  readonly "mod-out": readonly Id[];
  readonly "mod-in": readonly Id[];
  readonly "meta-tids": readonly Id[];
  readonly lastVoteTimestamp: number;
  readonly lastModTimestamp: number | null;
  readonly math_tick: number;
  readonly n: number;
  readonly "n-cmts": number;
  /** Lists in the order of `tids`. */
  readonly pca: {
    readonly center: readonly number[];
    readonly comps: readonly (readonly number[])[];
    readonly "comment-projection": readonly (readonly number[])[];
    readonly "comment-extremity": readonly number[];
  };
  readonly repness: Readonly<Record<string, readonly PolisRepness[]>>;
  readonly "group-aware-consensus": Readonly<Record<string, number>>;
  readonly consensus: { readonly agree: readonly PolisConsensus[]; readonly disagree: readonly PolisConsensus[] };
  readonly tids: readonly Id[];
  readonly "user-vote-counts": Readonly<Record<string, number>>;
  /** For each base cluster: agrees, disagrees, seen. */
  readonly "votes-base": Readonly<Record<string, { readonly A: readonly number[]; readonly D: readonly number[]; readonly S: readonly number[] }>>;
  readonly "group-votes": Readonly<Record<string, {
    readonly id: number;
    readonly "n-members": number;
    readonly votes: Readonly<Record<string, { readonly A: number; readonly D: number; readonly S: number }>>;
  }>>;
  readonly "comment-priorities": Readonly<Record<string, number>>;
}

export interface PolisConsensus {
  readonly tid: Id;
  readonly "n-success": number;
  readonly "n-trials": number;
  readonly "p-success": number;
  readonly "p-test": number;
}

export interface PolisRepness extends PolisConsensus {
  readonly repness: number;
  readonly "repness-test": number;
  readonly "repful-for": "agree" | "disagree";
  readonly "best-agree"?: true;
  readonly "n-agree"?: number;
}
