import type { EmbedMessages } from "../en/embed.ts";

export const embed: EmbedMessages = {
  frameTitle: "Hiroba: 의견에 투표하고 의견 지도 보기",
};
