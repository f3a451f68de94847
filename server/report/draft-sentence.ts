import type { GroupId } from "../../clustering/opinion-map.ts";
import type { ClaimType } from "../contract/report.ts";

/** A sentence before numbers and quotations are set: what it claims, about what, in which words. */
export interface DraftSentence {
  readonly id: string;
  readonly claim: ClaimType;
  readonly statementIds: readonly number[];
  readonly groupIds: readonly GroupId[];
  /** Words with slots; see slots.ts. */
  readonly skeleton: string;
}
