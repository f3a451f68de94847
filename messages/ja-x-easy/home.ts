import type { HomeMessages } from "../en/home.ts";
import { yomi } from "../readings.ts";
import { number } from "./format.ts";

export const home: HomeMessages = {
  title: "Hiroba：みんなで話し合う広場",
  lead: yomi`町のことについて、あなたの考えを教えてください。`,
  intro: [
    yomi`Hirobaは、たくさんの人に同じことを聞きます。そして、みんなの意見に、みんなが答えます。`,
    yomi`だれと考えが近いか、どこがちがうか、何が同じかを、地図で見ることができます。`,
    yomi`名前やメールアドレスは、いりません。報告書《ほうこくしょ》の数字は、だれでもたしかめることができます。`,
  ],
  openConversations: "今できる話し合い",
  closedConversations: "終わった話し合い",
  none: "今できる話し合いは、ありません。あとで見てください。",
  failed: "開くことができませんでした。",
  takePart: yomi`参加《さんか》する`,
  takePartIn: (topic) => yomi`参加《さんか》する：${topic}`,
  seeMap: "地図を見る",
  readReport: yomi`報告書《ほうこくしょ》を読む`,
  counts: (participants, votes, statements) => yomi`参加《さんか》した人${number(participants)}人 · 答え${number(votes)} · 意見${number(statements)}`,
  openUntil: (date) => yomi`${date}までできます`,
  demonstration: "れんしゅう用",
  forOrganisers: yomi`話し合いを開く人へ`,
  console: yomi`運営《うんえい》のページ`,
  apiDocs: "API",

  sampleNotice: "これは見本のページです。本当の町ではありません。ほかのページの中で、Hirobaがどう見えるかを見せています。",
  sampleTown: "みどり町",
  sampleMenu: ["お知らせ", "くらし", yomi`町議会《ちょうぎかい》`, yomi`お問《と》い合わせ`],
  sampleBreadcrumb: "お知らせ",
  sampleDepartment: yomi`まちづくり課《か》`,
  sampleTitle: "あなたの意見を教えてください",
  sampleLead: (topic) => yomi`町の人の意見を聞いています：${topic}`,
  sampleText: [
    "まちづくりの計画を作っています。決める前に、みなさんの考えと、その理由を知りたいです。",
    "下の意見に答えてください。自分の意見を書くこともできます。2分くらいで終わります。",
  ],
  sampleAfter: yomi`これから：結果《けっか》は、このページに出します。町議会《ちょうぎかい》にも伝《つた》えます。`,
  sampleCode: "このページに入れた、2行のコード",
  sampleEvents: "Hirobaから来たお知らせ",
  sampleNoEvents: "まだありません。意見に答えると、ここに出ます。",
  sampleNone: "見せることができる話し合いがありません。",
};
