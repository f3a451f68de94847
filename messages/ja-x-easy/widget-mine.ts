import type { WidgetMineMessages } from "../en/widget-mine.ts";
import { yomi } from "../readings.ts";
import { number } from "./format.ts";

export const widgetMine: WidgetMineMessages = {
  outcomeTitle: "みんなの答え",
  outcomeTooFew: (least) => yomi`${number(least)}人が答えると、みんなの答えが出ます。`,
  outcomeOf: (count) => yomi`${number(count)}人が答えました`,

  title: "わたしのデータ",
  intro: "名前やメールアドレスは、いりません。ここにあるデータは、あなたのものです。",
  save: yomi`わたしのデータをファイルに保存《ほぞん》する`,
  saved: "ファイルを作りました。あなたの答えと、あなたが書いた意見と、あなたについての答えが入っています。",
  failed: yomi`うまくできませんでした。何も変《か》わっていません。もう一度やってみてください。`,

  deviceTitle: "ほかのスマホやパソコンでつづける",
  device: "リンクを作る",
  deviceHint: "15分の間、このリンクを開いた人が、あなたとしてつづけます。ほかの人に送らないでください。",
  deviceLabel: "ほかのスマホやパソコンで開くリンク",
  deviceGoOn: "このリンクを使わないで、ここで話し合いを開く",
  copy: "コピーする",
  copied: "コピーしました。",

  referenceTitle: "話し合いを開いた人にたのむ",
  reference: "わたしのコードを見る",
  referenceHint: "話し合いを開いた人に、このコードを教えてください。その人が、あなたのデータを送ったり、消したりできます。このコードを使って、ほかの人があなたとして答えることはできません。",
  referenceLabel: "あなたのコード",
  privacyPage: "データをどのように使うか",

  remove: "この話し合いから、わたしのデータを消す",
  removeTitle: "あなたのデータを全部消しますか",
  removeWhat: [
    "あなたの答えは全部なくなります。次の地図には入りません。",
    "あなたについての答えも消えます。",
    "あなたが書いた意見で、だれも答えていないものは消えます。",
    yomi`ほかの人が答えた意見は残《のこ》ります。だれが書いたかは、わからなくなります。`,
    yomi`もう出ている報告書《ほうこくしょ》は変《か》わりません。報告書《ほうこくしょ》には、合計だけがあります。`,
  ],
  removeFinal: yomi`消したデータは、もどりません。ほしいときは、先に保存《ほぞん》してください。`,
  removeYes: "全部消す",
  removeNo: "消さない",

  similarTitle: yomi`似《に》ている意見が、もうあります`,
  similarHint: "この意見に答えることもできます。あなたの意見とちがうときは、そのままつづけてください。",
  similarVoted: (vote) => yomi`あなたの答え：${vote}`,
  personal: {
    email: "メールアドレスがあるようです。",
    phone: "電話番号があるようです。",
    address: "住所があるようです。",
  },
  personalHint: "意見は、だれでも読むことができます。見せたくないものは、消してください。",
};
