import type { WidgetMineMessages } from "../en/widget-mine.ts";
import { number } from "./format.ts";

export const widgetMine: WidgetMineMessages = {
  outcomeTitle: "大家的投票結果",
  outcomeTooFew: (least) => `有 ${number(least)} 人投票之後，才會顯示投票結果。`,
  outcomeOf: (count) => `${number(count)} 人投票`,

  title: "我的資料",
  intro: "不需要帳號。這裡保存的紀錄屬於您。",
  save: "把我的資料存成檔案",
  saved: "檔案已建立。裡面有您的投票與更改紀錄，您寫的意見，以及關於您自己的回答。",
  failed: "操作沒有成功。沒有任何變更。請再試一次。",

  deviceTitle: "在另一個裝置繼續",
  device: "建立連結",
  deviceHint: "15 分鐘內打開這個連結的人，會以您的身分繼續。請只傳給自己。",
  deviceLabel: "給另一個裝置的連結",
  deviceGoOn: "不用這個連結，在這裡開啟對話",
  copy: "複製",
  copied: "已複製。",

  referenceTitle: "請主辦單位處理",
  reference: "顯示我的代碼",
  referenceHint: "把這個代碼告訴主辦單位，他們就能把您的資料交給您，或是刪除。別人無法用這個代碼以您的身分參與。",
  referenceLabel: "您的代碼",
  privacyPage: "資料如何處理",

  remove: "刪除我在這場對話的資料",
  removeTitle: "要刪除您在這裡的所有資料嗎？",
  removeWhat: [
    "您的投票全部撤回。下一張地圖不會包含這些投票。",
    "關於您自己的回答會刪除。",
    "您寫的、還沒有別人投票的意見會刪除。",
    "已經有別人投票的意見會留下，但不再屬於任何人。",
    "已經公開的報告不會改變；報告裡只有總數。",
  ],
  removeFinal: "刪除之後無法復原。若想保留資料，請先儲存。",
  removeYes: "永久刪除",
  removeNo: "全部保留",

  similarTitle: "已經有人說過了嗎？",
  similarHint: "您也可以直接對這些意見投票。如果您的意見不一樣，請繼續。",
  similarVoted: (vote) => `您的投票：${vote}`,
  personal: {
    email: "內容看起來含有電子郵件地址。",
    phone: "內容看起來含有電話號碼。",
    address: "內容看起來含有地址。",
  },
  personalHint: "所有人都看得到。如果不是要給大家看的內容，請刪掉。",
};
