import type { WidgetMessages } from "../en/widget.ts";
import { number } from "./format.ts";

export const widget: WidgetMessages = {
  skipToVoting: "意見に行く",
  tabs: "この話し合いの中身",
  tabNames: { vote: "答える", map: "地図", mine: "わたし" },
  demonstration: "れんしゅう用",
  participantsCount: (count) => `答えた人：${number(count)}人`,
  closesAt: (date) => `${date}までできます`,

  question: "あなたは、この意見にさんせいですか。",
  progress: (answered, left) => `答えた意見：${number(answered)} · あと${number(left)}`,
  progressLabel: "どこまで答えたか",
  untilPlaced: (count) => `あと${number(count)}つ答えると、地図にあなたが出ます`,
  placed: "あなたは地図にいます",
  waitingForNext: "次の意見を読んでいます…",
  offlineForNext: "インターネットにつながると、次の意見が出ます。あなたの答えは、なくなりません。",

  failedTitle: "ページを開くことができませんでした",
  failed: "あなたの答えは、なくなっていません。インターネットを見てから、もう一度やってみてください。",
  write: "自分の意見を書く",
};
