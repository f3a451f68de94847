import type { WordMessages } from "../en/words.ts";

export const words: WordMessages = {
  productName: "Hiroba",
  agree: "賛成",
  disagree: "反対",
  pass: "わからない",
  fromParticipant: "参加者の意見",
  fromOrganisers: "主催者からの意見",
  genericError: "うまくいきませんでした。入力は残っています。もう一度お試しください。",
  tryAgain: "もう一度試す",
  loading: "読み込んでいます…",
  switchLanguage: "言語",
};
