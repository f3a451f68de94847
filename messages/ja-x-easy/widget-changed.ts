import type { WidgetChangedMessages } from "../en/widget-changed.ts";

export const widgetChanged: WidgetChangedMessages = {
  corrected: "書きまちがいをなおしました。なおす前の文",
  asWritten: "あなたが書いた文",
  reworded: "係の人が、べつの言い方にしました。",
  split: "係の人が、いくつかの意見に分けました。",
  madeFrom: "あなたの意見をもとに、係の人が書いた文です。もとの意見：",
  askedAgain: "前の答えは、この文には数えません。もう一度、答えてください。",
};
