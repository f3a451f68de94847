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
  loading: "Loading…",
  switchLanguage: "Language",
};
export type WordMessages = typeof words;
