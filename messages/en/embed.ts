// Set into /embed.js when it is built: the loader carries no catalogue.
export const embed = {
  frameTitle: "Hiroba: vote on statements and see the opinion map",
};
export type EmbedMessages = typeof embed;
