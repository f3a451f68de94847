import { number, plural } from "./format.ts";

const decisions = (count: number): string => `${number(count)} ${plural(count, { one: "decision", other: "decisions" })}`;
const list = new Intl.ListFormat("en");

// Several moderators at one queue.
export const consoleModerators = {
  also: (entries: readonly string[]) => `Also reviewing: ${list.format(entries)}`,
  has: (name: string, id: number) => `${name} (statement ${String(id)})`,
  sameStatement: (names: readonly string[]) => `${list.format(names)} ${plural(names.length, { one: "has", other: "have" })} this statement open too.`,
  overtakenTitle: (count: number) => (count === 1 ? "Somebody had decided before you" : `On ${number(count)} statements somebody had decided before you`),
  overtaken: (id: number, by: string | null, now: string | null) =>
    `Statement ${String(id)}: ${by ?? "somebody else"} decided first${now === null ? "" : `; it is now “${now}”`}. Your decision was not applied.`,
  more: (count: number) => `and ${number(count)} more`,
  understood: "Understood",
  decidedBy: (name: string) => `decided by ${name}`,
};

// The moderation log.
export const moderationLog = {
  title: "Moderation log",
  intro: "Every decision is kept here: who, when, what and why. Lines are only ever added, and each carries a hash of all lines before it, so that a later change would show.",
  isPublic: "Everybody can download this log without the moderators' names and without the texts.",
  isNotPublic: "Only people with an account here can see it. You can publish it, without names, in the settings.",
  empty: "Nobody has decided on a statement yet.",
  whole: (count: number) => `${decisions(count)}. The chain is unbroken.`,
  brokenTitle: "The log has been changed",
  broken: (line: number) => `Line ${number(line)} does not follow from the lines before it. Somebody has changed the database by hand, or a copy was put back.`,
  csv: "Download as CSV",
  json: "Download to check the chain (JSON)",
  reload: "Load again",
  older: "Load older decisions",
  loadingOlder: "Loading…",
  tableLabel: "Decisions, newest first",
  when: "When",
  who: "Who",
  statement: "Statement",
  what: "Decision",
  why: "Reason",
  gone: (moderator: number) => `Moderator ${number(moderator)}`,
  change: (before: string, after: string) => `${before} → ${after}`,
};
export type ConsoleModeratorMessages = typeof consoleModerators;
export type ModerationLogMessages = typeof moderationLog;
