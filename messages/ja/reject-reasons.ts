import type { RejectReasonMessages, SameAsReason } from "../en/reject-reasons.ts";

export const rejectReasons: RejectReasonMessages = {
  "two-ideas": "一つの文に二つの意見があります。分けて書き直せます。",
  "off-topic": "この対話のテーマと関係がありません。",
  "not-a-statement": "賛成か反対かを答えられない文です。意見の形で書き直せます。",
  duplicate: "同じ内容の意見がすでにあります。",
  "personal-data": "個人の名前や、個人がわかる内容があります。",
  insult: "人を傷つける言葉があります。言葉を変えて書き直せます。",
  "false-claim": "事実と異なることが、事実として書かれています。",
  advertising: "宣伝や迷惑な投稿です。",
};

export const sameAsReason: SameAsReason = (id, text) => `先に出た意見#${String(id)}「${text}」とほぼ同じ内容です。そちらの意見に投票できます。`;
