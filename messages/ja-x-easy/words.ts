import type { WordMessages } from "../en/words.ts";
import { yomi } from "../readings.ts";

export const words = {
  productName: "Hiroba",
  agree: yomi`賛成《さんせい》`,
  disagree: "反対",
  pass: "わからない",
  fromParticipant: yomi`参加《さんか》した人の意見`,
  fromOrganisers: yomi`主催者《しゅさいしゃ》の意見`,
  genericError: "うまくできませんでした。書いたものは、なくなっていません。もう一度やってみてください。",
  tryAgain: "もう一度やってみる",
  loading: "読んでいます…",
  switchLanguage: "ことば",
} as WordMessages;
