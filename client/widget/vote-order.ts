import type { Vote } from "../../server/contract/vote.ts";

/** The fixed order of the answers, everywhere. Their first letters are their keys. */
export const voteOrder: readonly Vote[] = ["agree", "disagree", "pass"];
