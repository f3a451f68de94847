import type { PageMessages } from "../en/pages.ts";

export const pages: PageMessages = {
  siteName: "Hiroba",
  homeTitle: "Hiroba: 진행 중인 대화",
  homeDescription: "다른 사람이 쓴 의견에 답하고, 내 의견을 더하고, 모두가 찬성하는 것이 무엇인지 보세요.",
  participationDescription: "참여하기: 의견에 하나씩 답하고, 내 의견을 쓰고, 의견 지도를 볼 수 있습니다. 가입할 필요가 없습니다.",
  reportTitle: (topic) => `보고서: ${topic}`,
  reportDescription: "모두가 찬성하는 것, 그룹마다 다른 것, 아직 알 수 없는 것을 투표 기록과 함께 보여 줍니다.",
  consoleTitle: "Hiroba 운영 화면",
  sampleTitle: "Hiroba를 넣은 페이지의 예",
  notFound: {
    title: "페이지를 찾을 수 없습니다",
    text: "이 주소에는 아무것도 없습니다. 주소가 틀렸거나 공개가 끝났을 수 있습니다.",
    home: "진행 중인 대화 보기",
  },
  notBuilt: {
    title: "페이지가 아직 만들어지지 않았습니다",
    text: "“npm run build”를 실행한 뒤 다시 열어 주세요. API는 이미 쓸 수 있습니다.",
  },
  failed: {
    title: "이 페이지를 표시할 수 없습니다",
    text: "저희 쪽에 문제가 생겼습니다. 사라진 내용은 없습니다. 다시 열어 주세요.",
  },
  signIn: {
    title: "운영 화면에 로그인",
    text: "이 링크로 이 기기에서 로그인합니다. 한 번만 쓸 수 있습니다.",
    button: "로그인",
    codeText: "인증 앱에 표시된 코드나 복구 코드를 입력하세요.",
    code: "코드",
    codeWrong: "코드가 틀렸거나 이미 사용되었습니다. 다음 코드가 나오면 다시 시도하세요.",
  },
  api: {
    title: "Hiroba API",
  },
  preview: {
    title: "공개 전 미리 보기",
    text: "이 대화는 아직 열리지 않았습니다. 비밀번호를 아는 사람은 시험해 볼 수 있습니다.",
    label: "비밀번호",
    button: "미리 보기로 가기",
    wrong: "비밀번호가 다릅니다. 다시 입력해 주세요.",
    openOutside: "미리 보기를 새 탭에서 열기",
    banner: "공개 전 미리 보기입니다. 무엇이든 시험해 보세요. 여기서 한 투표와 의견은 대화가 열릴 때 모두 지워집니다.",
  },
  reportPassword: {
    title: "이 보고서는 보호되어 있습니다",
    text: "읽을 수 있는 사람에게 주최자가 비밀번호를 알려 드렸습니다.",
    label: "비밀번호",
    button: "보고서 열기",
    wrong: "비밀번호가 다릅니다. 다시 입력해 주세요.",
    openOutside: "보고서를 새 탭에서 열기",
    inThisLanguage: "한국어",
  },
};
