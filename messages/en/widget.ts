import { number, plural } from "./format.ts";

// What the first screen says; the rest is in widget-voting.ts and widget-parts.ts.
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
  waitingForNext: "The next statement is on its way…",
  offlineForNext: "The next statement comes when you are online; your answers are kept.",

  failedTitle: "The page could not be loaded",
  failed: "Nothing was lost. Check your connection and try again.",
  write: "Write your own statement",
};
export type WidgetMessages = typeof widget;
