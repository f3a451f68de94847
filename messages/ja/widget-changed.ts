import type { WidgetChangedMessages } from "../en/widget-changed.ts";

export const widgetChanged: WidgetChangedMessages = {
  corrected: "書き間違いを直しました。直す前の文",
  asWritten: "あなたが書いた文",
  reworded: "担当者が言い換えました。",
  split: "担当者がいくつかの意見に分けました。",
  madeFrom: "あなたの意見をもとに、担当者が書いた文です。もとの意見：",
  askedAgain: "前の回答はこの文には数えません。投票の画面でもう一度おたずねします。",
};
