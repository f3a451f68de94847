import type { RunningServer } from "../../server/run-server.ts";
import type { Score } from "../../clustering/vote-matrix.ts";

/**
 * Two camps of `people` each vote on all ten statements of `buildConversation`: all agree with 1 and 2, all reject 3, the
 * first camp agrees with 4–6 and rejects 7–9, the second the other way round, and everybody passes on 10. Participants
 * 1 … people are the first camp, the next ones the second. Straight into the store; the map follows (`maps.settled()`).
 */
export async function castTwoCamps({ services: { deps } }: Pick<RunningServer, "services">, conversationId: string, people = 12): Promise<void> {
  for (let person = 0; person < 2 * people; person += 1) {
    const side: Score = person < people ? 1 : -1;
    const scores: readonly Score[] = [1, 1, -1, side, side, side, -side as Score, -side as Score, -side as Score, 0];
    for (const [index, score] of scores.entries()) {
      await deps.store.votes.cast({ conversationId, participantId: `camp-${String(person + 1)}`, requestId: deps.chance.uuid(), statementId: index + 1, score, castAt: deps.clock() });
    }
  }
  deps.announce.votesChanged(conversationId);
}
