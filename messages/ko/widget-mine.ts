import type { WidgetMineMessages } from "../en/widget-mine.ts";
import { number } from "./format.ts";

export const widgetMine: WidgetMineMessages = {
  outcomeTitle: "사람들의 투표",
  outcomeTooFew: (least) => `${number(least)}명이 투표하면 결과가 나타납니다.`,
  outcomeOf: (count) => `${number(count)}명이 투표했습니다`,

  title: "내 데이터",
  intro: "가입할 필요가 없습니다. 여기에 저장된 기록은 당신의 것입니다.",
  save: "내 데이터를 파일로 저장",
  saved: "파일을 만들었습니다. 내 투표와 그 이력, 내가 쓴 의견, 나에 대한 답이 들어 있습니다.",
  failed: "처리하지 못했습니다. 바뀐 것은 없습니다. 다시 시도해 주세요.",

  deviceTitle: "다른 기기에서 계속하기",
  device: "링크 만들기",
  deviceHint: "15분 안에 이 링크를 여는 사람은 당신으로서 계속하게 됩니다. 자신에게만 보내세요.",
  deviceLabel: "다른 기기에서 열 링크",
  deviceGoOn: "이 링크 없이 여기에서 대화 열기",
  copy: "복사",
  copied: "복사했습니다.",

  referenceTitle: "주최자에게 요청하기",
  reference: "내 코드 보기",
  referenceHint: "이 코드를 주최자에게 알려 주면, 주최자가 내 데이터를 보내 주거나 삭제할 수 있습니다. 이 코드로 나를 대신해 참여할 수는 없습니다.",
  referenceLabel: "내 코드",
  privacyPage: "데이터를 다루는 방법",

  remove: "이 대화에서 내 기록 삭제",
  removeTitle: "여기에 있는 내 기록을 모두 삭제할까요?",
  removeWhat: [
    "내 투표가 모두 철회됩니다. 다음 지도에는 들어가지 않습니다.",
    "나에 대한 답이 삭제됩니다.",
    "내가 쓴 의견 중 다른 사람이 투표하지 않은 것은 삭제됩니다.",
    "다른 사람이 투표한 의견은 남지만, 누가 썼는지는 지워집니다.",
    "이미 공개된 보고서는 바뀌지 않습니다. 보고서에는 합계만 있습니다.",
  ],
  removeFinal: "되돌릴 수 없습니다. 필요하면 먼저 데이터를 저장하세요.",
  removeYes: "완전히 삭제",
  removeNo: "삭제하지 않기",

  similarTitle: "이미 누가 말한 의견인가요?",
  similarHint: "새로 쓰는 대신 아래 의견에 투표할 수도 있습니다. 내용이 다르면 그대로 계속하세요.",
  similarVoted: (vote) => `내 투표: ${vote}`,
  personal: {
    email: "이메일 주소가 들어 있는 것 같습니다.",
    phone: "전화번호가 들어 있는 것 같습니다.",
    address: "주소가 들어 있는 것 같습니다.",
  },
  personalHint: "누구나 읽을 수 있습니다. 모두에게 알릴 내용이 아니면 지워 주세요.",
};
