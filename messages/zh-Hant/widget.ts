import type { WidgetMessages } from "../en/widget.ts";
import { number } from "./format.ts";

export const widget: WidgetMessages = {
  skipToVoting: "跳到意見",
  tabs: "這場對話的內容",
  tabNames: { vote: "投票", map: "地圖", mine: "我的" },
  demonstration: "示範",
  participantsCount: (count) => `${number(count)} 位參與者`,
  closesAt: (date) => `開放至${date}`,

  question: "您同意這個意見嗎？",
  progress: (answered, left) => `已回答 ${number(answered)} 則 · 還有 ${number(left)} 則`,
  progressLabel: "您的進度",
  untilPlaced: (count) => `再回答 ${number(count)} 則，您就會出現在地圖上`,
  placed: "您已經在地圖上",
  waitingForNext: "正在載入下一則意見…",
  offlineForNext: "恢復連線後會出現下一則意見。您的回答都還在。",

  failedTitle: "網頁無法載入",
  failed: "沒有任何資料遺失。請檢查網路連線後再試一次。",
  write: "寫下自己的意見",
};
