import type { WidgetVotingMessages } from "../en/widget-voting.ts";
import { yomi } from "../readings.ts";
import { number } from "./format.ts";

export const widgetVoting: WidgetVotingMessages = {
  saved: yomi`保存《ほぞん》しました。`,
  saving: yomi`保存《ほぞん》しています…`,
  savedAnnouncement: (vote) => yomi`保存《ほぞん》しました：${vote}。`,
  nextAnnouncement: "次の意見：",
  undo: "前の答えをやめる",
  undone: "やめました。もう一度答えてください。",
  notSent: (count) => yomi`まだ送っていない答えが${number(count)}つあります。インターネットにつながると、送ります。`,
  keepOpen: yomi`それまで、このページを閉《と》じないでください。`,
  refused: (why) => yomi`数えることができない答えが1つありました。${why}`,
  withdrawn: "答えを消しました。あとで、もう一度聞くことがあります。",
  changed: (vote) => yomi`「${vote}」に変《か》えました。`,

  important: "わたしに大切",
  marked: "「大切」にしました。答えると、数えます。",
  markedSaved: "「大切」にしました。",
  unmarked: "「大切」をやめました。",

  translatedFrom: (language) => yomi`${language}から訳《やく》しました`,
  originalIn: (language) => yomi`もとは${language}です`,
  showOriginal: "もとの文を見る",
  showTranslation: yomi`訳《やく》した文を見る`,

  keysShow: "キーを見る",
  keysHide: "キーをかくす",

  swipeTitle: "ゆびで動かす",
  swipeLabel: "ゆびで動かして答える",
  swipeHint: yomi`意見を右に動かすと賛成《さんせい》、左に動かすと反対です。ボタンでも答えることができます。「わからない」はボタンだけです。`,

  sinceTitle: "前に来たときから",
  sinceStatements: (count) => yomi`新しい意見が${number(count)}つあります。`,
  sinceMap: "新しい答えで、地図をもう一度作りました。",
  sincePlaced: (group) => yomi`あなたは地図に入りました。いちばん近いのは、グループ${group}です。`,
  sincePlacedNowhere: "あなたは地図に入りました。",
  sinceGroup: (before, now) => yomi`前にいちばん近かったのは、グループ${before}です。今は、グループ${now}です。`,
  sinceAccepted: "あなたの意見が出ました：",
  sinceRejected: "あなたの意見は出ませんでした：",
  sinceReport: yomi`報告書《ほうこくしょ》が出ました。`,
  sinceHide: "わかりました",
  seeMap: "地図を見る",
  seeMine: "わたしの意見を見る",

  about: "この話し合いについて",
  readReport: yomi`報告書《ほうこくしょ》を読む`,
  toHome: "ほかの話し合いを見る",
  openInTab: yomi`別《べつ》のページで開く`,
  visitOnly: yomi`このページの中では、あなたを覚《おぼ》えておくことができません。答えは数えます。でも、次に開くと、はじめからになります。`,
  keptIds: yomi`見ていたサイトが、あなたの番号を伝《つた》えることがあります。この話し合いの主催者《しゅさいしゃ》は、その番号を残《のこ》します。そして、どの答えがあなたの答えか、見ることができます。`,
};
