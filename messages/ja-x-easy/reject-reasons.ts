import type { RejectReasonMessages, SameAsReason } from "../en/reject-reasons.ts";

// Stored with the statement, so without readings; the words are simple enough to do without.
export const rejectReasons: RejectReasonMessages = {
  "two-ideas": "1つの文に、考えが2つあります。2つに分けて、もう一度書くことができます。",
  "off-topic": "この話し合いのテーマとちがいます。",
  "not-a-statement": "この文には、「はい」か「いいえ」を言うことができません。書き直すことができます。",
  duplicate: "同じ意見が、もうあります。",
  "personal-data": "人の名前や、だれのことかわかることが書いてあります。",
  insult: "人をきずつけることばがあります。ことばをかえて、もう一度書くことができます。",
  "false-claim": "本当ではないことが、本当のことのように書いてあります。",
  advertising: "お店などの広こくです。",
};

export const sameAsReason: SameAsReason = (id, text) => `前に出た意見#${String(id)}「${text}」と、ほとんど同じです。その意見に答えることができます。`;
