import type { ReportTopicsMessages } from "../en/report-topics.ts";

/** 報告書のページ：意見の話題、同じ内容の意見、自由記述から生まれた意見。 */
export const reportTopics: ReportTopicsMessages = {
  finding: (_topics, text, statements) => `${statements}件の意見から${text}の話題が見つかりました`,
  none: "言語モデルを使わずに話題に分けるには、意見どうしに共通する言葉が足りません。",
  byWords: "意見に共通する言葉から、プログラムが見つけた話題です。同じ話題の意見には、その言葉が一つ以上入っています。だれかが付けた名前ではありません。",
  byModel: "言語モデルが名前を付け、意見を分けました。どの意見も一度だけ分けられていることをプログラムで確かめています。話題の名前は引用ではありません。",
  measure: "話題ごとの意見の数です。",
  tableHead: { topic: "話題", statements: "意見", share: "割合", agreed: "賛成が多い", disagreed: "反対が多い", open: "どちらでもない" },
  tableCaption: "話題ごとの意見の数と投票の結果",
  unassigned: (_count, text) => `${text}件の意見は、はっきりした話題がありません。`,
  statements: (_count, text) => `意見${text}件`,
  summary: (agreed, disagreed, open) => `このうち${agreed}件は賛成が多く、${disagreed}件は反対が多く、${open}件はどちらでもありません。`,
  central: "代表的な意見：",
  showAll: (count) => `この話題の意見${count}件をすべて見る`,
  agreedShare: (share, votes) => `賛成${share}（${votes}票）`,
  subTopics: "この話題の内訳：",
  unassignedTitle: "はっきりした話題のない意見",
  subName: (terms) => `内訳：${terms}`,

  duplicatesIntro: "意見をまとめることはしていません。票はそれぞれの意見のままです。「ほぼ同じ」は文字の一致からの目安で、反対の意味になりうるものは含めていません。",
  duplicates: (count, _people, peopleText, isSame) => `${isSame ? "同じ" : "ほぼ同じ"}意見が${count}件（書いた人は${peopleText}人）`,

  originsIntro: "次の意見は、もとは自由記述で寄せられたものです。書かれたとおりの言葉を下に示します。",
  origin: (_comments, commentsText, _people, peopleText) => `${peopleText}人の自由記述${commentsText}件にあった意見です`,
  originReport: "自由記述の報告書",
};
