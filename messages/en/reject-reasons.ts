/** Why a statement was not published, as its author reads it. Stored in the conversation's language. */
export const rejectReasons = {
  "two-ideas": "two ideas in one statement. You can write it again as two.",
  "off-topic": "not about the topic of this conversation.",
  "not-a-statement": "one cannot agree or disagree with it. You can write it again as a statement.",
  duplicate: "another statement says the same.",
  "personal-data": "it names or describes a private person.",
  insult: "it insults people. You can write the idea again without that.",
  "false-claim": "it states as a fact something that is not so.",
  advertising: "advertising or spam.",
};
export type RejectReasonMessages = typeof rejectReasons;

/** Why one of two similar statements was not published, as its author reads it. `text`: the other one, cut where it is long. */
export const sameAsReason = (id: number, text: string): string => `nearly the same as statement #${String(id)}, “${text}”, which came first. You can vote on that one.`;
export type SameAsReason = typeof sameAsReason;
