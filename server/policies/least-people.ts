import type { Conversation } from "../domain.ts";

/** Below this many people nothing is told apart by what they said of themselves: 5, or more where the conversation asks for more. */
export const leastPeople = ({ minGroupSize }: Pick<Conversation, "minGroupSize">): number => Math.max(5, minGroupSize);
