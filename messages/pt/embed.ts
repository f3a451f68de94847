import type { EmbedMessages } from "../en/embed.ts";

export const embed: EmbedMessages = {
  frameTitle: "Hiroba: vote em opiniões e veja o mapa",
};
