import type { HomeMessages } from "../en/home.ts";
import { number } from "./format.ts";

export const home: HomeMessages = {
  title: "Hiroba: 함께하는 공개 대화",
  lead: "우리 지역의 문제에 대해, 한 문장씩 생각을 전해 주세요.",
  intro: [
    "Hiroba는 많은 사람에게 같은 질문을 하고, 서로의 의견에 투표하게 합니다.",
    "누구와 생각이 가까운지, 어디에서 갈리는지, 무엇을 함께 바라는지를 지도로 볼 수 있습니다.",
    "가입할 필요가 없고, 보고서의 모든 숫자는 확인할 수 있습니다.",
  ],
  openConversations: "진행 중인 대화",
  closedConversations: "끝난 대화",
  none: "지금은 진행 중인 대화가 없습니다. 나중에 다시 와 주세요.",
  failed: "대화 목록을 불러오지 못했습니다.",
  takePart: "참여하기",
  takePartIn: (topic) => `참여하기: ${topic}`,
  seeMap: "지도 보기",
  readReport: "보고서 읽기",
  counts: (participants, votes, statements) => `참여자 ${number(participants)}명 · ${number(votes)}표 · 의견 ${number(statements)}개`,
  openUntil: (date) => `${date}까지 참여 가능`,
  demonstration: "체험용",
  forOrganisers: "주최자에게",
  console: "운영 화면",
  apiDocs: "API",

  sampleNotice: "견본 페이지입니다. 이 마을은 실제로 없으며, 다른 웹사이트 안에서 Hiroba가 어떻게 보이는지 보여 줍니다.",
  sampleTown: "미도리 마을",
  sampleMenu: ["소식", "생활", "의회", "문의"],
  sampleBreadcrumb: "소식",
  sampleDepartment: "도시계획과",
  sampleTitle: "여러분의 생각을 들려주세요",
  sampleLead: (topic) => `주민 여러분의 의견을 듣고 싶습니다: ${topic}`,
  sampleText: [
    "도시계획과에서 계획을 준비하고 있습니다. 결정하기 전에 주민들이 어떻게 생각하는지, 그 이유는 무엇인지 알고 싶습니다.",
    "아래 의견에 답해 주세요. 직접 의견을 쓸 수도 있습니다. 2분쯤 걸리고, 가입할 필요가 없습니다.",
  ],
  sampleAfter: "앞으로: 결과는 이 페이지에 공개하고 의회에 보고합니다.",
  sampleCode: "이 페이지에 넣은 두 줄의 코드",
  sampleEvents: "위젯이 페이지에 보낸 알림",
  sampleNoEvents: "아직 없습니다. 의견에 답하면 나타납니다.",
  sampleNone: "보여 줄 대화가 없습니다.",
};
