import type { GateMessages } from "../en/gate.ts";

export const gate: GateMessages = {
  titleSignedId: "먼저 주최자 사이트에 로그인해 주세요",
  titleNotListed: "명단에 없습니다",
  titleWork: "기기가 계산하고 있습니다",
  titleCode: "초대받은 사람의 대화입니다",
  titleOther: "아직 참여할 수 없습니다",
  codeText: "주최자가 초대하는 사람에게 코드를 보냈습니다. 코드는 들어올 때만 쓰며 당신의 답과 함께 남기지 않습니다.",
  codeLabel: "초대 코드",
  codeHint: "편지나 메시지에 적혀 있습니다. 대소문자, 빈칸, 하이픈은 상관없습니다.",
  codeMissing: "코드를 입력해 주세요.",
  enter: "참여하기",
  workText: "프로그램이 대량으로 참여하는 것을 막기 위한 계산입니다. 몇 초, 오래된 휴대전화에서는 1분쯤 걸립니다. 당신의 정보는 쓰지 않습니다.",
  workStopped: "멈췄습니다. 언제든 다시 시작할 수 있습니다.",
  workFailed: "계산하지 못했습니다. 다시 시도해 주세요.",
  workAgain: "다시 계산하기",
  stop: "멈추기",
  look: "참여하지 않고 결과 보기",
  back: "돌아가기",
};
