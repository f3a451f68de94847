import type { RunningServer } from "../../server/run-server.ts";
import type { Score } from "../../clustering/vote-matrix.ts";

/** How the camps vote on the statements 1–5 and 6–8: two questions, so four camps. */
const camps: readonly (readonly [Score, Score])[] = [[1, 1], [1, -1], [-1, 1], [-1, -1]];

/**
 * Four camps of `people` each vote on all ten statements of `buildConversation`: statements 1–5 and 6–8 divide them twice,
 * everybody agrees with 9 and passes on 10. Each of twelve passes on another number of them, so that a camp is a cloud of
 * twelve points. Participants 1 … people are the first camp, and so on.
 */
export async function castFourCamps({ services: { deps } }: Pick<RunningServer, "services">, conversationId: string, people = 12): Promise<void> {
  for (let person = 0; person < 4 * people; person += 1) {
    const [first, second] = camps[Math.floor(person / people)] ?? [1, 1];
    const [fewerOfFirst, fewerOfSecond] = [(person % people) % 4, Math.floor((person % people) / 4) % 3];
    for (let statement = 0; statement < 10; statement += 1) {
      const score: Score = statement < fewerOfFirst || statement === 9 ? 0 : statement < 5 ? first : statement === 8 ? 1 : statement < 5 + fewerOfSecond ? 0 : second;
      await deps.store.votes.cast({ conversationId, participantId: `camp-${String(person + 1)}`, requestId: deps.chance.uuid(), statementId: statement + 1, score, castAt: deps.clock() });
    }
  }
  deps.announce.votesChanged(conversationId);
}
