import { number, plural } from "./format.ts";

const votes = (count: number) => plural(count, { one: "1 vote", other: `${number(count)} votes` });

// The participation page and the embedded widget.
export const widget = {
  skipToVoting: "Skip to the statement",
  tabs: "Parts of this conversation",
  tabVote: "Vote",
  tabMap: "Map",
  tabMine: "Mine",
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
  notSentKeepOpen: (count: number) => `Not sent yet: ${votes(count)}. Keep this page open; they will be sent when you are online.`,
  refusedClosed: "Your last answer came after the end of this conversation and was not counted.",
  refusedGone: "A statement you answered is no longer part of this conversation, so that answer was not counted.",
  refusedOther: "One answer could not be saved. You find all saved answers under Mine.",
  keysTitle: "Keyboard",
  keys: "While you are on the answers: A for agree, D for disagree, P for pass, Z to undo. The arrow keys move between the answers.",
  waitingForNext: "The next statement is on its way…",
  offlineForNext: "You are offline. The next statement comes when you are back; your answers are kept.",

  // Ends and beginnings
  allAnsweredTitle: "You have answered everything",
  allAnswered: "New statements appear here as others write them. Look at the map, or write what is missing.",
  noStatementsTitle: "No statements yet",
  noStatements: "Nobody has written a statement. You can write the first one.",
  noStatementsClosedWriting: "The organisers have not added any statements yet. Please come back later.",
  closedTitle: "This conversation has ended",
  closed: "Voting is closed. Thank you to everyone who took part. The opinion map stays here to read.",
  notOpenTitle: "This conversation is not open",
  notOpen: "It has not started yet, or the organisers have paused it. Please come back later.",
  notFoundTitle: "There is no conversation at this address",
  notFound: "The address may be mistyped, or the conversation was removed.",
  failedTitle: "The page could not be loaded",
  failed: "Nothing was lost. Check your connection and try again.",
  seeMap: "See the map",
  readReport: "Read the report",
  toHome: "All conversations",
  write: "Write your own statement",
  mapFailed: "The map could not be loaded.",
  mapUpdated: "The map was updated.",
  withdrawn: "Withdrawn. You may be asked again.",
  changed: (vote: string) => `Changed to: ${vote}.`,
  mineFailed: "Your answers could not be loaded.",
  about: "About this conversation",
  openInTab: "Open in its own page",
};
export type WidgetMessages = typeof widget;
