import type { WordMessages } from "../en/words.ts";

export const words: WordMessages = {
  productName: "Hiroba",
  agree: "同意",
  disagree: "不同意",
  pass: "不確定",
  fromParticipant: "參與者的意見",
  fromOrganisers: "主辦單位的意見",
  genericError: "操作沒有成功。您的內容沒有遺失，請再試一次。",
  tryAgain: "再試一次",
  loading: "載入中…",
  switchLanguage: "語言",
};
