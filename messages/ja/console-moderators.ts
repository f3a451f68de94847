import type { ConsoleModeratorMessages, ModerationLogMessages } from "../en/console-moderators.ts";
import { number } from "./format.ts";

// 複数の担当者が同じ一覧を確認するとき
export const consoleModerators: ConsoleModeratorMessages = {
  also: (entries) => `ほかに確認中の人：${entries.join("、")}`,
  has: (name, id) => `${name}さん（意見${String(id)}）`,
  sameStatement: (names) => `${names.map((name) => `${name}さん`).join("、")}もこの意見を開いています。`,
  overtakenTitle: (count) => (count === 1 ? "先にほかの人が決めていました" : `${number(count)}件の意見は、先にほかの人が決めていました`),
  overtaken: (id, by, now) => `意見${String(id)}：${by === null ? "ほかの人" : `${by}さん`}が先に決めました${now === null ? "" : `（いまは「${now}」）`}。あなたの判断は反映していません。`,
  more: (count) => `ほか${number(count)}件`,
  understood: "わかりました",
  decidedBy: (name) => `${name}さんが決めました`,
};

// 確認の記録
export const moderationLog: ModerationLogMessages = {
  title: "確認の記録",
  intro: "だれが、いつ、何を、なぜ決めたかを、すべて残しています。行は足されるだけで、それぞれの行に、それまでの全部の行から計算した値（ハッシュ）が付きます。あとから書き換えるとわかります。",
  isPublic: "この記録は、担当者の名前と意見の文を除いて、だれでもダウンロードできます。",
  isNotPublic: "見られるのは、ここにアカウントがある人だけです。名前を除いて公開するかどうかは、設定で選べます。",
  empty: "まだ、どの意見にも判断がありません。",
  whole: (count) => `判断は${number(count)}件です。記録はつながっています。`,
  brokenTitle: "記録が書き換えられています",
  broken: (line) => `${number(line)}行目が、その前の行とつながりません。データベースが直接変えられたか、古い控えが戻された可能性があります。`,
  csv: "CSVでダウンロード",
  json: "つながりを確かめるファイル（JSON）",
  reload: "読み込み直す",
  older: "前の判断を読み込む",
  loadingOlder: "読み込んでいます…",
  tableLabel: "判断の一覧（新しい順）",
  when: "日時",
  who: "担当者",
  statement: "意見",
  what: "判断",
  why: "理由",
  gone: (moderator) => `担当者${number(moderator)}`,
  change: (before, after) => `${before} → ${after}`,
};
