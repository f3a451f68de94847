import { number, plural } from "./format.ts";

const votes = (count: number) => plural(count, { one: "1 vote", other: `${number(count)} votes` });
const statements = (count: number) => plural(count, { one: "1 new statement", other: `${number(count)} new statements` });

// Around the card, a moment after it: what is saved, marking, translations, keys, swiping, the last visit, the foot of the page.
export const widgetVoting = {
  saved: "Saved.",
  saving: "Saving…",
  savedAnnouncement: (vote: string) => `Saved: ${vote}.`,
  nextAnnouncement: "Next:",
  undo: "Undo the last answer",
  undone: "Taken back. You can answer again.",
  notSent: (count: number) => `Not sent yet: ${votes(count)}. They will be sent when you are online.`,
  keepOpen: "Please keep this page open until then.",
  refused: (why: string) => `One answer was not counted. ${why}`,
  withdrawn: "Withdrawn. You may be asked again.",
  changed: (vote: string) => `Changed to: ${vote}.`,

  important: "Important to me",
  marked: "Marked as important to you. It counts once you answer.",
  markedSaved: "Marked as important to you.",
  unmarked: "No longer marked as important.",

  translatedFrom: (language: string) => `Translated from ${language}`,
  originalIn: (language: string) => `Original in ${language}`,
  showOriginal: "Show the original",
  showTranslation: "Show the translation",

  keysShow: "Show keys",
  keysHide: "Hide keys",

  swipeTitle: "Swiping",
  swipeLabel: "Answer by swiping",
  swipeHint: "Swipe the statement right to agree, left to disagree. The buttons stay, and passing is always a button.",

  sinceTitle: "Since your last visit",
  sinceStatements: (count: number) => `${statements(count)} to answer.`,
  sinceMap: "The map was drawn anew with later votes.",
  sincePlaced: (group: string) => `You are now on the map, nearest to Group ${group}.`,
  sincePlacedNowhere: "You are now on the map.",
  sinceGroup: (before: string, now: string) => `You were nearest to Group ${before}; now you are nearest to Group ${now}.`,
  sinceAccepted: "A statement of yours was published:",
  sinceRejected: "A statement of yours was not published:",
  sinceReport: "A report was published.",
  sinceHide: "Got it",
  seeMap: "See the map",
  seeMine: "See my statements",

  about: "About this conversation",
  readReport: "Read the report",
  toHome: "All conversations",
  openInTab: "Open in its own page",
  visitOnly: "Your browser keeps nothing for us inside this page. Your answers count, but you can see and change them during this visit only; next time you begin anew.",
  keptIds: "If the site you came from says who you are, the organisers of this conversation keep that id: they can see which answers are yours.",
};
export type WidgetVotingMessages = typeof widgetVoting;
