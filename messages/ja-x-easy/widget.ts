import type { WidgetMessages } from "../en/widget.ts";
import { yomi } from "../readings.ts";
import { number } from "./format.ts";

export const widget = {
  skipToVoting: "意見に行く",
  tabs: "この話し合いの中身",
  tabNames: { vote: yomi`投票《とうひょう》`, map: "地図", mine: "わたし" },
  demonstration: "れんしゅう用",
  participantsCount: (count) => yomi`参加《さんか》した人：${number(count)}人`,
  closesAt: (date) => yomi`${date}までできます`,

  question: yomi`あなたは、この意見に賛成《さんせい》ですか。`,
  progress: (answered, left) => yomi`答えた意見：${number(answered)} · あと${number(left)}`,
  progressLabel: "どこまで答えたか",
  untilPlaced: (count) => yomi`あと${number(count)}つ答えると、地図にあなたが出ます`,
  placed: "あなたは地図にいます",
  waitingForNext: "次の意見を読んでいます…",
  offlineForNext: "インターネットにつながると、次の意見が出ます。あなたの答えは、なくなりません。",

  failedTitle: "ページを開くことができませんでした",
  failed: "あなたの答えは、なくなっていません。インターネットを見てから、もう一度やってみてください。",
  write: "自分の意見を書く",
} as WidgetMessages;
