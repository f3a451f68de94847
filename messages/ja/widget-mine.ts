import type { WidgetMineMessages } from "../en/widget-mine.ts";
import { number } from "./format.ts";

export const widgetMine: WidgetMineMessages = {
  outcomeTitle: "みんなの投票",
  outcomeTooFew: (least) => `${number(least)}人が投票すると、ここに結果が出ます。`,
  outcomeOf: (count) => `${number(count)}人が投票しました`,

  title: "わたしのデータ",
  intro: "登録はいりません。ここに保存された記録は、あなたのものです。",
  save: "自分のデータをファイルに保存する",
  saved: "ファイルを作りました。あなたの投票とその履歴、書いた意見、あなたについての答えが入っています。",
  failed: "うまくいきませんでした。何も変わっていません。もう一度お試しください。",

  deviceTitle: "別の端末で続ける",
  device: "リンクを作る",
  deviceHint: "15分以内にこのリンクを開いた人が、あなたとして続けられます。自分以外には送らないでください。",
  deviceGoOn: "このリンクを使わずに、この端末で対話を開く",
  deviceLabel: "別の端末で開くリンク",
  copy: "コピーする",
  copied: "コピーしました。",

  referenceTitle: "主催者に頼む",
  reference: "自分のコードを表示する",
  referenceHint: "このコードを主催者に伝えると、主催者があなたのデータを渡したり、削除したりできます。このコードで、あなたとして参加することはできません。",
  referenceLabel: "あなたのコード",
  privacyPage: "データの取り扱いについて",

  remove: "この対話から自分の記録を削除する",
  removeTitle: "ここにあるあなたの記録を、すべて削除しますか",
  removeWhat: [
    "あなたの投票はすべて取り消されます。次の地図には入りません。",
    "あなたについての答えは削除されます。",
    "あなたが書いた意見のうち、ほかの人が投票していないものは削除されます。",
    "ほかの人が投票した意見は残りますが、誰が書いたかの記録は消えます。",
    "すでに公開された報告書は変わりません。報告書にあるのは集計だけです。",
  ],
  removeFinal: "元に戻すことはできません。必要なときは、先にデータを保存してください。",
  removeYes: "完全に削除する",
  removeNo: "削除しない",

  similarTitle: "似た意見がすでにあります",
  similarHint: "新しく書く代わりに、こちらに投票することもできます。内容が違うときは、そのまま続けてください。",
  similarVoted: (vote) => `あなたの投票：${vote}`,
  personal: {
    email: "メールアドレスが入っているようです。",
    phone: "電話番号が入っているようです。",
    address: "住所が入っているようです。",
  },
  personalHint: "意見は誰でも読めます。公開してよいものでなければ、消してください。",
};
