import type { HomeMessages } from "../en/home.ts";
import { number } from "./format.ts";

export const home: HomeMessages = {
  title: "Hiroba：みんなで考える意見の広場",
  lead: "まちの課題について、あなたの考えを一文ずつ伝えられます。",
  intro: [
    "Hirobaは、多くの人に同じ問いをたずね、お互いの意見に投票してもらう仕組みです。",
    "誰と考えが近いか、どこで分かれるか、何が共通しているかが地図でわかります。",
    "登録はいりません。報告書の数字は、すべて確かめられます。",
  ],
  openConversations: "受付中の対話",
  closedConversations: "終了した対話",
  none: "今、受付中の対話はありません。しばらくしてからお越しください。",
  failed: "一覧を読み込めませんでした。",
  takePart: "参加する",
  takePartIn: (topic) => `参加する：${topic}`,
  seeMap: "地図を見る",
  readReport: "報告書を読む",
  counts: (participants, votes, statements) => `参加者${number(participants)}人 · 投票${number(votes)}件 · 意見${number(statements)}件`,
  openUntil: (date) => `${date}まで受付`,
  demonstration: "お試し用",
  forOrganisers: "主催者の方へ",
  console: "運営画面",
  apiDocs: "API",

  sampleNotice: "これは見本のページです。この町は実在しません。ほかのサイトの中でHirobaがどう見えるかを示しています。",
  sampleTown: "みどり町",
  sampleMenu: ["お知らせ", "くらし", "町議会", "お問い合わせ"],
  sampleBreadcrumb: "お知らせ",
  sampleDepartment: "まちづくり課",
  sampleTitle: "ご意見をお聞かせください",
  sampleLead: (topic) => `町民のみなさんのご意見を募集しています：${topic}`,
  sampleText: [
    "まちづくり課では、計画づくりを進めています。決める前に、みなさんの考えとその理由を知りたいと考えています。",
    "下の意見に回答してください。ご自分の意見を書くこともできます。2分ほどで終わり、登録はいりません。",
  ],
  sampleAfter: "今後の予定：結果はこのページで公表し、町議会に報告します。",
  sampleCode: "このページに入れている2行のコード",
  sampleEvents: "ウィジェットから届いた知らせ",
  sampleNoEvents: "まだありません。意見に回答すると、ここに表示されます。",
  sampleNone: "表示できる対話がありません。",
};
