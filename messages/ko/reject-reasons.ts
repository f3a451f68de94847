import type { RejectReasonMessages, SameAsReason } from "../en/reject-reasons.ts";

export const rejectReasons: RejectReasonMessages = {
  "two-ideas": "한 의견에 두 가지 생각이 있습니다. 둘로 나누어 다시 쓸 수 있습니다.",
  "off-topic": "이 대화의 주제와 관계가 없습니다.",
  "not-a-statement": "찬성이나 반대를 고를 수 없는 문장입니다. 의견의 형태로 다시 쓸 수 있습니다.",
  duplicate: "같은 내용의 의견이 이미 있습니다.",
  "personal-data": "개인의 이름이나 누구인지 알 수 있는 내용이 있습니다.",
  insult: "사람을 모욕하는 말이 있습니다. 표현을 바꾸어 다시 쓸 수 있습니다.",
  "false-claim": "사실이 아닌 것을 사실처럼 썼습니다.",
  advertising: "광고나 스팸입니다.",
};

export const sameAsReason: SameAsReason = (id, text) => `먼저 나온 의견 #${String(id)} “${text}”와 거의 같습니다. 그 의견에 투표할 수 있습니다.`;
