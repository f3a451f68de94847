import type { WordMessages } from "../en/words.ts";

export const words: WordMessages = {
  productName: "Hiroba",
  agree: "찬성",
  disagree: "반대",
  pass: "모르겠음",
  fromParticipant: "참여자의 의견",
  fromOrganisers: "주최자의 의견",
  genericError: "처리하지 못했습니다. 입력한 내용은 남아 있습니다. 다시 시도해 주세요.",
  tryAgain: "다시 시도",
  loading: "불러오는 중…",
  switchLanguage: "언어",
};
