import type { PrivacyLogKind } from "../../server/contract/privacy-log.ts";
import { number, plural } from "./format.ts";

const people = (count: number): string => `${number(count)} ${plural(count, { one: "participant", other: "participants" })}`;
const statements = (count: number): string => `${number(count)} ${plural(count, { one: "statement", other: "statements" })}`;

const kinds: Readonly<Record<PrivacyLogKind, (rows: number) => string>> = {
  "timers-set": () => "Days were set",
  "ids-replaced": (rows) => `Ids replaced of ${people(rows)}`,
  "texts-emptied": (rows) => `Words deleted of ${statements(rows)}`,
  "participant-exported": (rows) => `Data handed out of ${people(rows)}`,
  "participant-erased": (rows) => `Deleted ${people(rows)}`,
};

// What the clock deletes after closing, and the log of what was done with participants' data.
export const consoleRetention = {
  title: "Deleting after closing",
  intro: "Left empty, nothing is deleted by the clock. The days count from when the conversation is closed or archived. What was deleted cannot be brought back.",
  ids: "Replace participants' ids after (days)",
  idsHint: "Votes and the map stay. Nobody can come back to their votes, take them along or delete them, and answers about themselves are deleted; the tables shown of them stay. If you open the conversation again, people begin anew and can vote a second time.",
  texts: "Delete the words of unpublished statements after (days)",
  textsHint: "Of participants' statements that were rejected, or wait and were never shown: those are then rejected. What was published stays. Words of a decision less than a day old wait a day.",
  wrong: "Enter a whole number from 1 to 3,650, or nothing.",
  notClosed: "The dates are known when the conversation is closed.",
  idsOn: (when: string) => `Ids are replaced on ${when}.`,
  idsDone: "Ids were replaced after this closing.",
  textsOn: (when: string) => `Words are deleted from ${when} on.`,
  isPast: "With these days something is due already. It is deleted at once when you save.",
  log: "Privacy log",
  logIntro: "What was done with participants' data, how much of it, when and by whom. It names nobody. Lines are never changed.",
  logEmpty: "Nothing yet.",
  when: "When",
  what: "What",
  by: "By",
  clock: "The clock",
  participant: "The participant",
  person: (count: number) => `Person ${number(count)}`,
  csv: "Download as CSV",
  kinds,
};
export type ConsoleRetentionMessages = typeof consoleRetention;
