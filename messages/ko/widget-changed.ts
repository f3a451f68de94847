import type { WidgetChangedMessages } from "../en/widget-changed.ts";

export const widgetChanged: WidgetChangedMessages = {
  corrected: "오자를 고쳤습니다. 고치기 전의 글",
  asWritten: "당신이 쓴 글",
  reworded: "담당자가 다르게 표현했습니다.",
  split: "담당자가 여러 의견으로 나누었습니다.",
  madeFrom: "담당자가 당신의 의견을 바탕으로 쓴 글입니다. 원래 의견:",
  askedAgain: "이전 답은 이 글에는 세지 않습니다. 투표할 때 다시 여쭙니다.",
};
