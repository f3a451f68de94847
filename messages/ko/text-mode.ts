import type { TextModeMessages } from "../en/text-mode.ts";

export const textMode: TextModeMessages = {
  noScript: "이 페이지에는 JavaScript가 필요합니다. 글자만 있는 페이지는 없어도 됩니다.",
  ordinary: "지도와 그림이 있는 페이지",
  place: "내 기록은 이 페이지 안에 있습니다. 페이지를 저장해도 남습니다. 닫으면 처음부터 다시 시작합니다.",
  results: "결과",
  statement: "의견",
  change: "바꾸기",
  deleted: "여기에 있던 내 기록을 모두 삭제했습니다.",
  switchTo: "보기",
};
