import type { CommonMessages } from "../en/common.ts";

export const common: CommonMessages = {
  productName: "Hiroba",
  agree: "賛成",
  disagree: "反対",
  pass: "わからない",
  groupName: (id) => `グループ${id}`,
  fromParticipant: "参加者の意見",
  fromOrganisers: "主催者からの意見",
  smallCell: (minimum) => `${String(minimum)}人未満のため表示していません。`,
  notRepresentative: "これは参加した人の意見で、住民全体の縮図ではありません。",
  positionMeaning: "近くにいる人どうしは、投票が似ています。上下左右の向きそのものに意味はありません。",
  noClearGroups: "今のところ、はっきりしたグループには分かれていません。",
  stableGroups: (resamples) => `参加者を${String(resamples)}回選び直しても、このグループ分けは変わりませんでした。`,
  genericError: "うまくいきませんでした。入力は残っています。もう一度お試しください。",
  tryAgain: "もう一度試す",
  loading: "読み込んでいます…",
  languageName: "日本語",
  switchLanguage: "言語",
};
