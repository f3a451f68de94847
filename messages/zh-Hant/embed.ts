import type { EmbedMessages } from "../en/embed.ts";

export const embed: EmbedMessages = {
  frameTitle: "Hiroba：對意見投票，查看意見地圖",
};
