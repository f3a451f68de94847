import type { EmbedMessages } from "../en/embed.ts";

export const embed: EmbedMessages = {
  frameTitle: "Hiroba：意見に答えて、意見の地図を見る",
};
