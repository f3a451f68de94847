import type { WordMessages } from "../en/words.ts";

// What the first screen says is in words that need no reading (here and in widget.ts): the readings come with the later parts.
export const words: WordMessages = {
  productName: "Hiroba",
  agree: "さんせい",
  disagree: "反対",
  pass: "わからない",
  fromParticipant: "答える人の意見",
  fromOrganisers: "話し合いを開いた人の意見",
  genericError: "うまくできませんでした。書いたものは、なくなっていません。もう一度やってみてください。",
  tryAgain: "もう一度やってみる",
  loading: "読んでいます…",
  switchLanguage: "ことば",
};
