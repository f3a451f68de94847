// What became of the words of a statement that moderators corrected, reworded or split.
export const widgetChanged = {
  corrected: "Corrected since; how it read before",
  asWritten: "How you wrote it",
  reworded: "Moderators have worded it anew:",
  split: "Moderators have made several statements of it:",
  madeFrom: "Moderators worded this after your statement:",
  askedAgain: "Your earlier answer does not count for it. You are asked again when you vote.",
};
export type WidgetChangedMessages = typeof widgetChanged;
