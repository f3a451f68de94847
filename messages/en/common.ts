// Words that several surfaces share.
export const common = {
  productName: "Hiroba",
  agree: "Agree",
  disagree: "Disagree",
  pass: "Pass",
  groupName: (id: string) => `Group ${id}`,
  fromParticipant: "From a participant",
  fromOrganisers: "From the organisers",
  smallCell: (minimum: number) => `Hidden because fewer than ${String(minimum)} people.`,
  notRepresentative: "These are the people who took part, not a sample of the population.",
  positionMeaning: "People near each other voted alike. Left, right, up and down have no meaning of their own.",
  noClearGroups: "So far people do not fall into clear groups.",
  stableGroups: (resamples: number) => `These groups hold when we re-draw the participants ${String(resamples)} times.`,
  genericError: "That did not work. Nothing was lost; try again.",
  tryAgain: "Try again",
  loading: "Loading…",
  languageName: "English",
  switchLanguage: "Language",
};
export type CommonMessages = typeof common;
