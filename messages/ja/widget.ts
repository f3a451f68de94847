import type { WidgetMessages } from "../en/widget.ts";
import { number } from "./format.ts";

export const widget: WidgetMessages = {
  skipToVoting: "意見まで移動する",
  tabs: "この対話の内容",
  tabNames: { vote: "投票", map: "地図", mine: "わたし" },
  demonstration: "お試し用",
  participantsCount: (count) => `参加者${number(count)}人`,
  closesAt: (date) => `${date}まで受付`,

  question: "この意見に賛成ですか。",
  progress: (answered, left) => `${number(answered)}件に回答 · 残り${number(left)}件`,
  progressLabel: "回答の進み具合",
  untilPlaced: (count) => `あと${number(count)}件で、地図にあなたの場所が出ます`,
  placed: "地図に入りました",
  waitingForNext: "次の意見を読み込んでいます…",
  offlineForNext: "つながると次の意見が出ます。回答は残っています。",

  failedTitle: "ページを読み込めませんでした",
  failed: "回答は失われていません。接続を確かめて、もう一度お試しください。",
  write: "自分の意見を書く",
};
