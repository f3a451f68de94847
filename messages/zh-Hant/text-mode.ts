import type { TextModeMessages } from "../en/text-mode.ts";

export const textMode: TextModeMessages = {
  noScript: "這個網頁需要 JavaScript。純文字頁面不需要。",
  ordinary: "有地圖和圖形的頁面",
  place: "您的紀錄就在這個網頁裡，儲存網頁也可以保留。關閉之後會從頭開始。",
  results: "結果",
  statement: "意見",
  change: "更改",
  deleted: "您在這裡的資料已全部刪除。",
  switchTo: "顯示",
};
