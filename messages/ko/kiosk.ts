import type { KioskMessages } from "../en/kiosk.ts";
import { createFormat } from "../format.ts";

const { number } = createFormat("ko");

export const kiosk: KioskMessages = {
  begin: "눌러서 시작하기",
  beginHint: "의견이 하나씩 나옵니다. 언제든지 그만둘 수 있습니다.",
  privacy: "이름도 가입도 필요 없습니다. 끝내면 이 태블릿에 기록이 남지 않습니다.",
  chooseLanguage: "언어",
  finish: "끝내기",
  finishedTitle: "감사합니다",
  finishedCount: (count) => `응답 ${number(count)}건을 받았습니다.`,
  finishedNone: "응답하지 않으셨습니다. 괜찮습니다.",
  finishedOffline: "태블릿이 연결되어 있지 않습니다. 응답은 보관되었다가 자동으로 전송됩니다.",
  resultTitle: "지금까지의 의견 지도",
  resultOffline: "태블릿이 연결되어 있지 않아 지도를 보여 드릴 수 없습니다.",
  returnsIn: (seconds) => `${number(seconds)}초 후에 다음 사람이 시작할 수 있습니다.`,
  nextPerson: "다음 사람",
  stay: "조금 더 보기",
  idleTitle: "아직 계십니까?",
  idleText: (seconds) => `${number(seconds)}초 후에 다음 사람을 위한 화면으로 바뀝니다. 지금까지의 응답은 그대로 반영됩니다.`,
  idleStay: "계속하기",
  waiting: (count) => `${number(count)}명의 응답이 전송을 기다리고 있습니다.`,
  closedTitle: "이 대화는 끝났습니다",
  closed: "관심을 가져 주셔서 감사합니다. 더 이상 응답을 받지 않습니다.",
  codeTitle: "태블릿 준비",
  codeText: "주최자의 관리 화면 ‘워크숍’에 나오는 코드를 입력해 주세요.",
  codeLabel: "코드",
  codeSubmit: "준비하기",
  codeWrong: "이 코드는 사용할 수 없습니다. 주최자에게 새 코드를 요청해 주세요.",
  endedTitle: "이 태블릿은 더 이상 사용할 수 없습니다",
  ended: "코드의 유효 기간이 끝났습니다. 주최자에게 알려 주세요.",
};
