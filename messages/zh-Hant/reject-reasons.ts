import type { RejectReasonMessages, SameAsReason } from "../en/reject-reasons.ts";

export const rejectReasons: RejectReasonMessages = {
  "two-ideas": "一則意見裡有兩個想法。您可以分成兩則再寫。",
  "off-topic": "和這場對話的主題無關。",
  "not-a-statement": "無法表示同意或不同意。您可以改寫成一句意見。",
  duplicate: "已經有內容相同的意見。",
  "personal-data": "提到個人的姓名，或看得出是誰。",
  insult: "有侮辱他人的話。您可以換個說法再寫。",
  "false-claim": "把不是事實的事當成事實。",
  advertising: "廣告或垃圾訊息。",
};

export const sameAsReason: SameAsReason = (id, text) => `與較早的意見 #${String(id)}「${text}」內容幾乎相同。您可以對那則意見投票。`;
