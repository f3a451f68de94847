import type { MyVote } from "../contract/vote.ts";
import type { StandOfParticipant } from "../commands/read-participation.ts";
import { toVote } from "../vote-score.ts";
import { presentCard } from "./statements.ts";

export const presentMyVotes = ({ votes }: StandOfParticipant): MyVote[] =>
  votes.map(({ statementId, score }) => ({ statementId, vote: toVote(score) }));

export const presentNext = ({ next, upcoming, progress }: StandOfParticipant) => ({
  next: next === null ? null : presentCard(next),
  upcoming: upcoming === null ? null : presentCard(upcoming),
  progress,
});
