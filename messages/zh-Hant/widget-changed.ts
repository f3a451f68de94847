import type { WidgetChangedMessages } from "../en/widget-changed.ts";

export const widgetChanged: WidgetChangedMessages = {
  corrected: "已更正筆誤。更正前的文字",
  asWritten: "您原來寫的文字",
  reworded: "管理員換了說法：",
  split: "管理員把它分成了幾則意見：",
  madeFrom: "這是管理員根據您的意見改寫的。原來的意見：",
  askedAgain: "您先前的回答不算在這則意見上。投票時會再請您回答一次。",
};
