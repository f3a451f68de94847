import type { BallotMessages } from "../en/ballot.ts";
import { number } from "./format.ts";

export const ballot: BallotMessages = {
  sheetNumber: "用紙番号",
  forOrganisers: "主催者用",
  howTitle: "この用紙の書き方",
  how: [
    "意見ごとに、賛成・反対・わからないのどれか一つに印をつけてください。",
    "答えたくない意見は、そのままにしてかまいません。",
    "名前は書かないでください。だれの用紙かは分かりません。",
  ],
  agree: "賛成",
  disagree: "反対",
  pass: "わからない",
  fromParticipant: "参加者の意見",
  fromOrganisers: "主催者からの意見",
  ownTitle: "足りない意見がありましたら、書いてください。",
  ownHint: "一つの考えを、ほかの人が賛成か反対かで答えられる一文にしてください。確認してから掲載します。",
  onlineTitle: "インターネットでも参加できます",
  onlineText: "スマートフォンでコードを読み取るか、次のアドレスを開いてください。この用紙を出す方は、インターネットでは答えないでください。",
  unprintable: "（〓は印刷できない文字です。全文はインターネットで読めます。）",
  page: (sheet, page, pages) => `用紙番号 ${sheet} · ${number(page)} / ${number(pages)} ページ`,
  documentTitle: (topic) => `投票用紙：${topic}`,
  statementCount: (count) => `意見${number(count)}件`,
  alt: (place, text) => `${number(place)}. ${text}（賛成・反対・わからないの欄）`,
  ownAlt: "自分の意見を書く欄",
  qrAlt: (url) => `QRコード：${url}`,
  csvSheet: "用紙番号",
  csvOwn: "自由記入",
};
