import type { EmbedMessages } from "../en/embed.ts";

export const embed: EmbedMessages = {
  frameTitle: "Hiroba: votar opiniones y ver el mapa",
};
