// The few words every page needs at once.
export const words = {
  productName: "Hiroba",
  agree: "Agree",
  disagree: "Disagree",
  pass: "Pass",
  fromParticipant: "From a participant",
  fromOrganisers: "From the organisers",
  genericError: "That did not work. Nothing was lost; try again.",
  tryAgain: "Try again",
  partGone: "This part of the page did not come. Hiroba may have been renewed; your votes are kept.",
  reloadPage: "Reload the page",
  loading: "Loading…",
  switchLanguage: "Language",
};
export type WordMessages = typeof words;
