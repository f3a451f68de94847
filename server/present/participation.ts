import type { MyVote } from "../contract/vote.ts";
import type { StandOfParticipant } from "../commands/read-participation.ts";
import { toVote } from "../vote-score.ts";
import { presentCard } from "./statements.ts";

export const presentMyVotes = ({ votes }: StandOfParticipant): MyVote[] =>
  votes.map(({ statementId, score, isImportant }) => ({ statementId, vote: toVote(score), ...(isImportant === true && { isImportant }) }));

export const presentNext = ({ next, upcoming, progress, translations }: StandOfParticipant) => ({
  next: next === null ? null : presentCard(next, translations),
  upcoming: upcoming === null ? null : presentCard(upcoming, translations),
  progress,
});
