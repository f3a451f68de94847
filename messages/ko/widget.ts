import type { WidgetMessages } from "../en/widget.ts";
import { number } from "./format.ts";

export const widget: WidgetMessages = {
  skipToVoting: "의견으로 건너뛰기",
  tabs: "이 대화의 내용",
  tabNames: { vote: "투표", map: "지도", mine: "내 기록" },
  demonstration: "체험용",
  participantsCount: (count) => `참여자 ${number(count)}명`,
  closesAt: (date) => `${date}까지 참여 가능`,

  question: "이 의견에 찬성하십니까?",
  progress: (answered, left) => `${number(answered)}개 답변 · ${number(left)}개 남음`,
  progressLabel: "진행 상황",
  untilPlaced: (count) => `${number(count)}개 더 답하면 지도에 내 위치가 나타납니다`,
  placed: "지도에 내 위치가 있습니다",
  waitingForNext: "다음 의견을 불러오는 중…",
  offlineForNext: "연결되면 다음 의견이 나옵니다. 답변은 남아 있습니다.",

  failedTitle: "페이지를 불러오지 못했습니다",
  failed: "사라진 내용은 없습니다. 연결을 확인하고 다시 시도해 주세요.",
  write: "내 의견 쓰기",
};
