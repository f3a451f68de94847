import type { HomeMessages } from "../en/home.ts";
import { number } from "./format.ts";

export const home: HomeMessages = {
  title: "Hiroba：公共對話",
  lead: "關於您居住的地方，一句一句說出您的想法。",
  intro: [
    "Hiroba 向許多人問同一個問題，讓每個人都能對彼此的意見投票。",
    "地圖會顯示誰的想法相近、大家在哪裡意見不同、又有什麼共同點。",
    "不需要帳號，報告裡的每個數字都可以查證。",
  ],
  openConversations: "開放中的對話",
  closedConversations: "已結束的對話",
  none: "目前沒有開放的對話。請稍後再來。",
  failed: "無法載入對話清單。",
  takePart: "參加",
  takePartIn: (topic) => `參加：${topic}`,
  seeMap: "查看地圖",
  readReport: "閱讀報告",
  counts: (participants, votes, statements) => `${number(participants)} 位參與者 · ${number(votes)} 票 · ${number(statements)} 則意見`,
  openUntil: (date) => `開放至${date}`,
  demonstration: "示範",
  forOrganisers: "給主辦單位",
  console: "管理後台",
  apiDocs: "API",

  sampleNotice: "這是範例網頁。這個城鎮並不存在；這裡只是展示 Hiroba 放在其他網站裡的樣子。",
  sampleTown: "綠町",
  sampleMenu: ["最新消息", "生活資訊", "町議會", "聯絡我們"],
  sampleBreadcrumb: "最新消息",
  sampleDepartment: "城鎮規劃課",
  sampleTitle: "請告訴我們您的想法",
  sampleLead: (topic) => `我們想聽聽居民的意見：${topic}`,
  sampleText: [
    "本課正在擬定計畫。在決定之前，我們想知道居民怎麼想、為什麼這樣想。",
    "請回答下面的意見。您也可以寫自己的意見。大約需要兩分鐘，不需要帳號。",
  ],
  sampleAfter: "接下來：結果會公布在這個網頁，並向町議會報告。",
  sampleCode: "放進這個網頁的兩行程式碼",
  sampleEvents: "網頁從小工具收到的訊息",
  sampleNoEvents: "還沒有。回答一則意見就會看到。",
  sampleNone: "沒有可以顯示的對話。",
};
