import type { PageMessages } from "../en/pages.ts";

export const pages: PageMessages = {
  siteName: "Hiroba",
  homeTitle: "Hiroba：開放中的對話",
  homeDescription: "說說您對別人寫的意見怎麼想，加上自己的一句話，看看大家都同意什麼。",
  participationDescription: "參加：一次回答一則意見，寫下自己的意見，查看意見地圖。不需要帳號。",
  reportTitle: (topic) => `報告：${topic}`,
  reportDescription: "大家同意什麼、群組之間哪裡不同、還有什麼沒有定論，每句話都附上投票紀錄。",
  consoleTitle: "Hiroba 管理後台",
  sampleTitle: "嵌入 Hiroba 的網頁範例",
  notFound: {
    title: "找不到網頁",
    text: "這個網址沒有內容。可能是網址打錯，或內容已經移除。",
    home: "查看開放中的對話",
  },
  notBuilt: {
    title: "網頁還沒有建置",
    text: "請執行「npm run build」後再開啟。API 已經可以使用。",
  },
  failed: {
    title: "無法顯示這個網頁",
    text: "我們這邊發生問題。沒有任何資料遺失，請重新載入。",
  },
  signIn: {
    title: "登入管理後台",
    text: "這個連結會讓這個裝置登入，只能使用一次。",
    button: "登入",
    codeText: "請輸入驗證應用程式顯示的代碼，或一組復原碼。",
    code: "代碼",
    codeWrong: "代碼不正確，或已經使用過。請等下一組代碼出現後再試一次。",
  },
  api: {
    title: "Hiroba API",
  },
  preview: {
    title: "開放前試用",
    text: "這場對話尚未開放。知道密碼的人可以先試用。",
    label: "密碼",
    button: "前往試用",
    wrong: "密碼不正確。請再試一次。",
    openOutside: "在新分頁開啟試用",
    banner: "這是開放前的試用頁面，您可以自由嘗試。對話開放時，試用的投票與意見會全部移除。",
  },
  reportPassword: {
    title: "這份報告受到保護",
    text: "主辦單位把密碼給了可以閱讀的人。",
    label: "密碼",
    button: "開啟報告",
    wrong: "密碼不正確。請再試一次。",
    openOutside: "在新分頁開啟報告",
    inThisLanguage: "繁體中文",
  },
};
