import type { KioskMessages } from "../en/kiosk.ts";
import { createFormat } from "../format.ts";

const { number } = createFormat("zh-Hant");

export const kiosk: KioskMessages = {
  begin: "點一下開始",
  beginHint: "意見會一則一則出現，您隨時可以結束。",
  privacy: "不需要姓名，也不需要帳號。結束之後，這台平板不會留下您的任何紀錄。",
  chooseLanguage: "語言",
  finish: "我完成了",
  finishedTitle: "謝謝您",
  finishedCount: (count) => `已收到您的 ${number(count)} 個回答。`,
  finishedNone: "您沒有作答，這也沒關係。",
  finishedOffline: "平板目前離線。您的回答已保留，連線後會自動送出。",
  resultTitle: "目前大家的意見地圖",
  resultOffline: "平板離線時無法顯示地圖。",
  returnsIn: (seconds) => `${number(seconds)} 秒後，下一位就可以開始。`,
  nextPerson: "換下一位",
  stay: "再看一下",
  idleTitle: "您還在嗎？",
  idleText: (seconds) => `${number(seconds)} 秒後，畫面會換給下一位使用。您已作答的部分仍然算數。`,
  idleStay: "我還在",
  waiting: (count) => `有 ${number(count)} 個人的回答等待送出。`,
  closedTitle: "這場對話已結束",
  closed: "謝謝您的關心，已不再接受回答。",
  codeTitle: "設定這台平板",
  codeText: "請輸入主辦單位在管理頁面「工作坊」中看到的代碼。",
  codeLabel: "代碼",
  codeSubmit: "設定",
  codeWrong: "這個代碼不能使用，或已失效。請向主辦單位索取新的代碼。",
  endedTitle: "這台平板已停止使用",
  ended: "代碼已失效，請告知主辦單位。",
};
