import type { AdviceConcern, FlagKind, FoundWhat } from "../../server/contract/flags.ts";
import { number, percent, plural } from "./format.ts";

const statements = (count: number): string => `${number(count)} ${plural(count, { one: "statement", other: "statements" })}`;

// Hints for moderators about statements, and statements that say nearly the same.
export const consoleFlags = {
  title: "What was noticed",
  intro: "Found by rules, not judged. A hint changes nothing about the statement; you decide.",
  /** In the list, after the number. */
  kinds: {
    "personal-data": "Personal data?", link: "Link", profanity: "Abusive word?", burst: "Burst", "near-duplicate": "Nearly the same?",
    instructions: "Order to a model?", advice: "Advice of a model",
  } satisfies Record<FlagKind, string>,
  what: {
    email: "e-mail address", handle: "account name", phone: "telephone number", address: "address of a home", name: "name of a person", "my-number": "individual number (My Number)",
    card: "card number", link: "link", profanity: "abusive word",
  } satisfies Record<FoundWhat, string>,
  found: (what: readonly string[]) => `Marked in the text: ${what.join(", ")}.`,
  instructions: "The sentence reads like an order to a language model. Here it is only a sentence.",
  burstOfOneText: (count: number, minutes: number) => `This text, or nearly the same, was handed in ${number(count)} times within ${number(minutes)} ${plural(minutes, { one: "minute", other: "minutes" })}.`,
  burstOfOneAuthor: (count: number, minutes: number) => `One participant wrote ${statements(count)} within ${number(minutes)} ${plural(minutes, { one: "minute", other: "minutes" })}.`,
  near: (ids: readonly number[]) => `Says nearly the same as ${ids.map((id) => `#${String(id)}`).join(", ")}.`,
  toSimilar: "Compare side by side",
  concern: {
    "off-topic": "may be off the topic", "several-ideas": "may hold several ideas", unclear: "may be unclear", insult: "may insult somebody", "private-person": "may name a private person",
    advertising: "may be advertising",
  } satisfies Record<AdviceConcern, string>,
  advice: (concern: string, model: string) => `The language model ${model} thinks: ${concern}. It decides nothing, and it may be wrong. Its words:`,
  dismiss: "Nothing to it",
  dismissOf: (kind: string) => `Nothing to it: ${kind}`,
  restore: "Point it out again",
  restoreOf: (kind: string) => `Point it out again: ${kind}`,
  dismissedBy: (name: string | null) => `${name ?? "Somebody"} saw nothing in it.`,
  markLabel: (what: string) => ` (${what})`,

  partsLabel: "Statements",
  similar: {
    title: "Similar statements",
    intro: "Statements that say nearly the same, the most alike first. Votes are never put together: each statement keeps its own. You decide whether both stay.",
    emptyTitle: "No similar statements",
    empty: "No two statements say nearly the same, or somebody has decided about all of them.",
    isWorking: "Statements are still being compared. Load again in a moment.",
    reload: "Load again",
    count: (count: number) => `${number(count)} ${plural(count, { one: "pair", other: "pairs" })}`,
    pair: (older: number, newer: number) => `#${String(older)} and #${String(newer)}`,
    likeness: (share: number) => `${percent(share)} of the letters alike`,
    older: "First",
    newer: "Later",
    differs: "Words that only one of the two has are underlined.",
    votes: "Votes",
    votesCaption: (older: number, newer: number) => `Votes on #${String(older)} and #${String(newer)}`,
    everyone: "Everyone",
    of: (id: number) => `#${String(id)}`,
    tally: (agrees: number, disagrees: number, passes: number) => `${number(agrees)} agree, ${number(disagrees)} disagree, ${number(passes)} pass`,
    tooFew: "too few to show",
    keepBoth: "Keep both",
    rejectNewer: (id: number) => `Reject #${String(id)}`,
    rejectHint: (id: number) => `The author of #${String(id)} reads as the reason:`,
    kept: (older: number, newer: number) => `#${String(older)} and #${String(newer)} both stay.`,
    rejected: (id: number) => `#${String(id)} is rejected.`,
    overtaken: "Somebody else had decided before. Nothing was changed; the list is up to date now.",
    undo: "Undo",
    undone: "Undone.",
    more: "Load more",
    failed: "This was not saved",
  },
};
export type ConsoleFlagMessages = typeof consoleFlags;
