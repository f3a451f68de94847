import { number, plural } from "./format.ts";

const votes = (count: number) => plural(count, { one: "1 vote", other: `${number(count)} votes` });

// The participation page and the embedded widget.
export const widget = {
  skipToVoting: "Skip to the statement",
  tabs: "Parts of this conversation",
  tabNames: { vote: "Vote", map: "Map", mine: "Mine" },
  demonstration: "Demonstration",
  participantsCount: (count: number) => plural(count, { one: "1 participant", other: `${number(count)} participants` }),
  closesAt: (date: string) => `Open until ${date}`,

  // Vote
  question: "Do you agree with this statement?",
  progress: (answered: number, left: number) => `${number(answered)} answered · ${number(left)} left`,
  progressLabel: "Your progress",
  untilPlaced: (count: number) => `${number(count)} more and you appear on the map`,
  placed: "You are on the map",
  saved: "Saved.",
  saving: "Saving…",
  savedAnnouncement: (vote: string) => `Saved: ${vote}.`,
  nextAnnouncement: "Next:",
  undo: "Undo the last answer",
  undone: "Taken back. You can answer again.",
  notSent: (count: number) => `Not sent yet: ${votes(count)}. They will be sent when you are online.`,
  keepOpen: "Please keep this page open until then.",
  refused: (why: string) => `One answer was not counted. ${why}`,
  waitingForNext: "The next statement is on its way…",
  offlineForNext: "The next statement comes when you are online; your answers are kept.",

  failedTitle: "The page could not be loaded",
  failed: "Nothing was lost. Check your connection and try again.",
  readReport: "Read the report",
  toHome: "All conversations",
  write: "Write your own statement",
  withdrawn: "Withdrawn. You may be asked again.",
  changed: (vote: string) => `Changed to: ${vote}.`,
  about: "About this conversation",
  openInTab: "Open in its own page",
};
export type WidgetMessages = typeof widget;
