import type { GateMessages } from "../en/gate.ts";

export const gate: GateMessages = {
  titleSignedId: "請先在主辦單位的網站登入",
  titleNotListed: "您不在名單上",
  titleWork: "裝置正在計算",
  titleCode: "這是受邀者的對話",
  titleOther: "您還不能參加",
  codeText: "主辦單位已把邀請碼寄給受邀的人。邀請碼只用於進入，不會和您的回答一起保存。",
  codeLabel: "邀請碼",
  codeHint: "寫在信件或訊息中。大小寫、空格和連字號都沒有關係。",
  codeMissing: "請輸入邀請碼。",
  enter: "參加",
  workText: "這是為了防止程式大量參加。需要幾秒鐘，舊手機可能要一分鐘。不會使用您的任何資料。",
  workStopped: "已停止。您可以隨時重新開始。",
  workFailed: "計算沒有成功，請再試一次。",
  workAgain: "重新計算",
  stop: "停止",
  look: "不參加，只看結果",
  back: "返回",
};
