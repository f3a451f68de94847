import { number, plural } from "./format.ts";

// The shared tablet in a workshop: one person after the other.
export const kiosk = {
  begin: "Touch to begin",
  beginHint: "You answer one statement at a time. You can stop whenever you like.",
  privacy: "No name, no account. When you finish, nothing of yours stays on this tablet.",
  chooseLanguage: "Language",
  finish: "I am finished",
  finishedTitle: "Thank you",
  finishedCount: (count: number) => plural(count, { one: "Your answer counts.", other: `Your ${number(count)} answers count.` }),
  finishedNone: "You gave no answer. That is fine too.",
  finishedOffline: "The tablet is offline. Your answers are kept and sent by themselves.",
  resultTitle: "Where people stand so far",
  resultOffline: "The map cannot be shown while the tablet is offline.",
  returnsIn: (seconds: number) => `The next person can begin in ${plural(seconds, { one: "1 second", other: `${number(seconds)} seconds` })}.`,
  nextPerson: "Next person",
  stay: "Look a little longer",
  idleTitle: "Are you still there?",
  idleText: (seconds: number) => `In ${plural(seconds, { one: "1 second", other: `${number(seconds)} seconds` })} the tablet is made ready for the next person. The answers you gave count.`,
  idleStay: "I am still here",
  waiting: (count: number) => plural(count, { one: "Answers of 1 person wait to be sent.", other: `Answers of ${number(count)} people wait to be sent.` }),
  closedTitle: "This conversation is closed",
  closed: "Thank you for your interest. Answers are no longer taken.",
  codeTitle: "Set up this tablet",
  codeText: "Type the code that the organisers see in their console under Workshop.",
  codeLabel: "Code",
  codeSubmit: "Set up",
  codeWrong: "This code does not work here, or no longer. Ask the organisers for a new one.",
  endedTitle: "This tablet is no longer set up",
  ended: "Its code has ended. Please tell the organisers.",
};
export type KioskMessages = typeof kiosk;
