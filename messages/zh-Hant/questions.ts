import type { QuestionMessages } from "../en/questions.ts";

export const questions: QuestionMessages = {
  title: "關於您的幾個問題",
  intro: "哪些人參加了，還缺少誰的聲音？您的回答可以幫助我們了解。不回答也可以。",
  consent: [
    "您的回答會與您的投票一起存在這台伺服器上，不含姓名。",
    "主辦單位只看得到合計。少於 5 的數字不會顯示，所以認不出任何人。",
    "不想回答的問題可以空著。您隨時可以在「我的」頁面更改或刪除回答。",
  ],
  agree: "我同意，顯示問題",
  refuse: "不用，謝謝",
  age: "您的年齡？",
  gender: "您的性別？",
  area: "您住在哪裡？",
  answers: {
    "under-18": "未滿 18 歲", "18-29": "18–29 歲", "30-44": "30–44 歲", "45-59": "45–59 歲", "60-74": "60–74 歲", "75-plus": "75 歲以上",
    woman: "女性", man: "男性", another: "其他",
  },
  leaveOpen: "（空著）",
  preferNot: "不想說",
  save: "儲存",
  saved: "已儲存，謝謝您。您可以在「我的」頁面更改或刪除。",
  savedNone: "沒有回答，因此沒有儲存任何資料。",
  waiting: "目前沒有連線。回答會留在這台裝置上，連線後再送出。",
  failed: "沒有成功。請再試一次。",
  mineTitle: "關於您的回答",
  mineNone: "您還沒有回答關於您自己的問題。",
  mineClosed: "這場討論已結束：回答可以刪除，但不能再更改。",
  remove: "刪除我的回答",
  removed: "您的回答已刪除。投票不受影響。",
};
