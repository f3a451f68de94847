import type { WidgetVotingMessages } from "../en/widget-voting.ts";
import { number } from "./format.ts";

export const widgetVoting: WidgetVotingMessages = {
  saved: "已儲存。",
  saving: "儲存中…",
  savedAnnouncement: (vote) => `已儲存：${vote}。`,
  nextAnnouncement: "下一則：",
  undo: "取消上一個回答",
  undone: "已取消。您可以重新回答。",
  notSent: (count) => `還有 ${number(count)} 票尚未送出。恢復連線後會自動送出。`,
  keepOpen: "在那之前，請不要關閉這個網頁。",
  refused: (why) => `有一個回答沒有計入。${why}`,
  withdrawn: "已撤回。之後可能會再問您一次。",
  changed: (vote) => `已改為「${vote}」。`,

  important: "對我很重要",
  marked: "已標示為對您很重要。回答之後才會計入。",
  markedSaved: "已標示為對您很重要。",
  unmarked: "已取消重要標示。",

  translatedFrom: (language) => `譯自${language}`,
  originalIn: (language) => `原文為${language}`,
  showOriginal: "顯示原文",
  showTranslation: "顯示譯文",

  keysShow: "顯示按鍵",
  keysHide: "隱藏按鍵",

  swipeTitle: "滑動",
  swipeLabel: "用滑動回答",
  swipeHint: "把意見往右滑是同意，往左滑是不同意。按鈕會保留，「不確定」一律用按鈕。",

  sinceTitle: "自您上次來訪之後",
  sinceStatements: (count) => `有 ${number(count)} 則新意見可以回答。`,
  sinceMap: "地圖已依新的投票重新繪製。",
  sincePlaced: (group) => `您現在已經在地圖上，最接近群組 ${group}。`,
  sincePlacedNowhere: "您現在已經在地圖上。",
  sinceGroup: (before, now) => `您之前最接近群組 ${before}，現在最接近群組 ${now}。`,
  sinceAccepted: "您的一則意見已公開：",
  sinceRejected: "您的一則意見沒有公開：",
  sinceReport: "已公開一份報告。",
  sinceHide: "知道了",
  seeMap: "查看地圖",
  seeMine: "查看我的意見",

  about: "關於這場對話",
  readReport: "閱讀報告",
  toHome: "所有對話",
  openInTab: "在獨立頁面開啟",
  visitOnly: "在這個網頁裡，瀏覽器不讓我們記住您。您的回答會計入，但只有這次能查看和修改；下次將重新開始。",
  keptIds: "如果您來自的網站告知您是誰，本對話的主辦單位會保存該識別碼，並能看到哪些回答是您的。",
};
