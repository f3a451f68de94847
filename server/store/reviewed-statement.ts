import type { ReviewFilter } from "../contract/review-query.ts";
import type { Statement } from "../domain.ts";
import type { StoredFlag } from "./flag-store.ts";

/** Another statement that one came from or became, and who made it so. */
export interface Kin {
  readonly id: number;
  readonly text: string;
  readonly kind: "reworded" | "split";
  readonly personId: string;
  readonly at: number;
}

/** A statement with how people vote on it now, and where it comes from. */
export type ReviewedStatement = Statement & {
  readonly agrees: number;
  readonly disagrees: number;
  readonly passes: number;
  readonly isFromComments?: true;
  readonly parent?: Kin;
  readonly children?: readonly Kin[];
  readonly flags?: readonly StoredFlag[];
};

/** A filter as the store takes it: "me" has become a person, a topic its statements. */
export type ReviewNarrowing = Omit<ReviewFilter, "decided" | "topic"> & { readonly decidedBy?: string | undefined; readonly only?: readonly number[] | undefined };
