import type { Score } from "../clustering/vote-matrix.ts";
import type { Vote } from "./contract/vote.ts";

// Words outside, numbers inside.
const scores: Readonly<Record<Vote, Score>> = { agree: 1, disagree: -1, pass: 0 };

export const toScore = (vote: Vote): Score => scores[vote];
export const toVote = (score: Score): Vote => (score === 1 ? "agree" : score === -1 ? "disagree" : "pass");
