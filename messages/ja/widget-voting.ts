import type { WidgetVotingMessages } from "../en/widget-voting.ts";
import { number } from "./format.ts";

export const widgetVoting: WidgetVotingMessages = {
  saved: "保存しました。",
  saving: "保存しています…",
  savedAnnouncement: (vote) => `保存しました：${vote}。`,
  nextAnnouncement: "次の意見：",
  undo: "一つ前の回答を取り消す",
  undone: "取り消しました。もう一度回答できます。",
  notSent: (count) => `まだ送れていない投票が${number(count)}件あります。つながると送信します。`,
  keepOpen: "それまで、このページを開いたままにしてください。",
  refused: (why) => `集計に入らなかった回答が1件あります。${why}`,
  withdrawn: "取り下げました。もう一度おたずねすることがあります。",
  changed: (vote) => `「${vote}」に変更しました。`,

  important: "大切な意見にする",
  marked: "大切な意見にしました。回答すると保存されます。",
  markedSaved: "大切な意見にしました。",
  unmarked: "大切な意見から外しました。",

  translatedFrom: (language) => `${language}からの翻訳`,
  originalIn: (language) => `原文（${language}）`,
  showOriginal: "原文を見る",
  showTranslation: "翻訳を見る",

  keysShow: "キーを表示する",
  keysHide: "キーを隠す",

  swipeTitle: "スワイプ",
  swipeLabel: "スワイプで答える",
  swipeHint: "意見を右へ動かすと賛成、左へ動かすと反対です。ボタンもそのまま使えます。「わからない」はいつもボタンで選びます。",

  sinceTitle: "前回のあとに変わったこと",
  sinceStatements: (count) => `新しい意見が${number(count)}件あります。`,
  sinceMap: "新しい投票を入れて、地図を描き直しました。",
  sincePlaced: (group) => `地図に入りました。いちばん近いのはグループ${group}です。`,
  sincePlacedNowhere: "地図に入りました。",
  sinceGroup: (before, now) => `いちばん近いグループが、${before}から${now}に変わりました。`,
  sinceAccepted: "あなたの意見が掲載されました：",
  sinceRejected: "あなたの意見は掲載されませんでした：",
  sinceReport: "報告書が公開されました。",
  sinceHide: "閉じる",
  seeMap: "地図を見る",
  seeMine: "自分の意見を見る",

  about: "この対話について",
  readReport: "報告書を読む",
  toHome: "対話の一覧へ",
  openInTab: "別のページで開く",
  visitOnly: "このページの中では、ブラウザーに記録を残せません。回答は数えられますが、見直したり変えたりできるのは今回だけです。次に開くと、はじめからになります。",
  keptIds: "元のサイトがあなたのIDを知らせる場合、この対話の主催者はそのIDを保存します。主催者は、どの回答があなたのものかを確認できます。",
};
