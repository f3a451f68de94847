import type { WidgetVotingMessages } from "../en/widget-voting.ts";
import { number } from "./format.ts";

export const widgetVoting: WidgetVotingMessages = {
  saved: "저장했습니다.",
  saving: "저장하는 중…",
  savedAnnouncement: (vote) => `저장했습니다: ${vote}.`,
  nextAnnouncement: "다음 의견:",
  undo: "마지막 답변 취소",
  undone: "취소했습니다. 다시 답할 수 있습니다.",
  notSent: (count) => `아직 보내지 못한 투표가 ${number(count)}개 있습니다. 연결되면 보냅니다.`,
  keepOpen: "그때까지 이 페이지를 닫지 마세요.",
  refused: (why) => `답변 하나가 집계되지 않았습니다. ${why}`,
  withdrawn: "철회했습니다. 다시 여쭤볼 수 있습니다.",
  changed: (vote) => `‘${vote}’(으)로 바꿨습니다.`,

  important: "나에게 중요함",
  marked: "중요한 의견으로 표시했습니다. 답하면 집계됩니다.",
  markedSaved: "중요한 의견으로 표시했습니다.",
  unmarked: "중요 표시를 없앴습니다.",

  translatedFrom: (language) => `${language}에서 번역`,
  originalIn: (language) => `원문: ${language}`,
  showOriginal: "원문 보기",
  showTranslation: "번역 보기",

  keysShow: "키 보기",
  keysHide: "키 숨기기",

  swipeTitle: "밀어서 답하기",
  swipeLabel: "밀어서 답하기 사용",
  swipeHint: "의견을 오른쪽으로 밀면 찬성, 왼쪽으로 밀면 반대입니다. 버튼은 그대로 있고, ‘모르겠음’은 언제나 버튼으로 답합니다.",

  sinceTitle: "지난번 방문 이후",
  sinceStatements: (count) => `새 의견 ${number(count)}개에 답할 수 있습니다.`,
  sinceMap: "새 투표로 지도를 다시 그렸습니다.",
  sincePlaced: (group) => `이제 지도에 내 위치가 있습니다. 그룹 ${group}에 가장 가깝습니다.`,
  sincePlacedNowhere: "이제 지도에 내 위치가 있습니다.",
  sinceGroup: (before, now) => `전에는 그룹 ${before}에 가장 가까웠고, 지금은 그룹 ${now}에 가장 가깝습니다.`,
  sinceAccepted: "내 의견이 게시되었습니다:",
  sinceRejected: "내 의견이 게시되지 않았습니다:",
  sinceReport: "보고서가 공개되었습니다.",
  sinceHide: "확인",
  seeMap: "지도 보기",
  seeMine: "내 의견 보기",

  about: "이 대화에 대하여",
  readReport: "보고서 읽기",
  toHome: "모든 대화",
  openInTab: "별도 페이지로 열기",
  visitOnly: "이 페이지 안에서는 브라우저에 기록을 남길 수 없습니다. 답변은 반영되지만, 보고 바꿀 수 있는 것은 이번 방문뿐입니다. 다음에는 처음부터 시작합니다.",
  keptIds: "접속한 사이트가 회원 ID를 알려 주는 경우, 이 대화의 주최자는 그 ID를 보관하며 어느 답변이 본인의 것인지 볼 수 있습니다.",
};
