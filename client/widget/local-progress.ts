import type { Progress } from "../../server/contract/participation.ts";
import type { Vote } from "../../server/contract/vote.ts";
import { withQueue, type VoteQueue } from "./vote-queue.ts";

/** Progress as it will be once the queue has been sent: the screen need not wait for the server. */
export function localProgress(server: Progress, saved: ReadonlyMap<number, Vote>, queue: VoteQueue): Progress {
  const gained = withQueue(saved, queue).size - saved.size;
  return {
    answered: Math.max(0, server.answered + gained),
    left: Math.max(0, server.left - gained),
    votesUntilPlaced: Math.max(0, server.votesUntilPlaced - gained),
  };
}
