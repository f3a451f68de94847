import type { Finding, Sureness } from "../../server/contract/integrity.ts";
import { number, plural } from "./format.ts";

const people = (count: number): string => `${number(count)} ${plural(count, { one: "person", other: "people" })}`;
const statements = (count: number): string => `${number(count)} ${plural(count, { one: "statement", other: "statements" })}`;
const seconds = (value: number): string => `${value.toFixed(1)} seconds`;

type Words = { readonly [Kind in Finding["kind"]]: { readonly title: (finding: Extract<Finding, { kind: Kind }>) => string; readonly measure: (finding: Extract<Finding, { kind: Kind }>) => string; readonly innocent: string } };

const findings: Words = {
  "same-network": {
    title: ({ people: count }) => `${people(count)} began from the same network on one day`,
    measure: ({ byChance }) => `By accident a network would be shared with ${byChance.toFixed(3)} others here.`,
    innocent: "An office, a school, a library or a mobile network stands behind one address. A workshop does so nearly always.",
  },
  "same-answers": {
    title: ({ people: count, statements: many }) => `${people(count)} gave the same answers to the same ${statements(many)} within minutes`,
    measure: ({ byChance }) => `If everybody answered for themselves, one would expect ${byChance < 0.001 ? "fewer than 0.001" : byChance.toFixed(3)} others with these answers.`,
    innocent: "A group that decided together what to answer, or one person who helps others to vote.",
  },
  "one-answer-fast": {
    title: ({ people: count, pattern }) => `${people(count)} ${{ agree: "agreed with everything", disagree: "disagreed with everything", pass: "passed on everything", alternating: "agreed and disagreed in turn" }[pattern]}, very fast`,
    measure: ({ votes, medianSeconds }) => `${number(votes)} votes, ${seconds(medianSeconds)} between two of them.`,
    innocent: "Somebody who was only curious what comes next, or a child with a phone.",
  },
  "faster-than-reading": {
    title: ({ people: count }) => `${people(count)} voted faster than the statements can be read`,
    measure: ({ votes, medianSeconds }) => `${number(votes)} votes, ${seconds(medianSeconds)} between two of them.`,
    innocent: "Votes given without a connection wait on the phone and arrive together. Some people know the statements already.",
  },
  "many-newcomers": {
    title: ({ people: count }) => `${people(count)} came within ten minutes`,
    measure: ({ usual }) => `Usually ${number(usual)} come in ten minutes in which anybody comes.`,
    innocent: "A newsletter, an article, a programme on the radio, or a class that begins together.",
  },
};

const sureness: Readonly<Record<Sureness, string>> = { low: "Says little by itself", middle: "Worth a look", high: "Hardly chance" };

// Unusual patterns in who took part, and who is left out of the map.
export const consoleIntegrity = {
  findings,
  sureness,
  surenessLabel: "How much it says",
  intro: "Patterns that are unusual in this conversation. None of them shows who did what or why; nothing follows from one by itself.",
  findingsTitle: "Unusual patterns",
  none: "Nothing unusual was found.",
  noneText: (count: number) => `${people(count)} took part. This page looks for many people from one network, the same answers within minutes, one answer to everything at great speed, votes faster than reading, and rushes of newcomers.`,
  limits: (days: number) => `Addresses are not stored. A rough mark of the network is kept for ${number(days)} days and then deleted, so that older patterns of this kind cannot be seen.`,
  when: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  innocent: "What it may be:",
  who: (count: number) => `Numbers of the ${people(count)}`,
  whoCut: (listed: number, count: number) => `The first ${number(listed)} of ${number(count)}`,
  choose: "Choose these people",

  excludeTitle: "Leave people out of the map",
  excludeText: "Their votes stay in the log but are not counted: not on the map, not in tallies, not in reports. They can go on voting, and they are told that they are not counted and why. Everybody can read how many were left out and for what reason, but not who.",
  numbersLabel: "Numbers of participants",
  numbersHint: "Separated by commas or spaces; 12-18 means 12 to 18.",
  numbersWrong: (part: string) => `“${part}” is no number of a participant.`,
  numbersMissing: "Enter at least one number, or choose people from a pattern above.",
  preview: "Show the map without them",
  previewing: "Drawing the map without them…",
  previewTitle: (count: number) => `The map without ${people(count)}`,
  now: "Now",
  without: "Without them",
  compared: "What is compared",
  peopleRow: "People",
  votesRow: "Votes",
  placedRow: "People on the map",
  group: (id: string) => `Group ${id}`,
  noGroups: "No groups",
  agreeRow: "Agreed in every group",
  disagreeRow: "Rejected in every group",
  nothing: "–",
  moved: (moved: number, onBoth: number) => (moved === 0 ? `All ${people(onBoth)} who stay keep their group.` : `${people(moved)} of the ${number(onBoth)} who stay would be in another group.`),
  likeness: (value: string) => `Likeness of the two groupings: ${value} (1 is the same people together, 0 is chance).`,
  tallies: (count: number) => `The counts of ${statements(count)} change.`,
  reasonLabel: "Reason",
  reasonHint: "Everybody can read this, also the people themselves. Say what you saw, not what you suspect. At most 200 characters.",
  reasonMissing: "Write a reason.",
  exclude: (count: number) => `Leave ${people(count)} out`,
  excluded: "Left out. The map is drawn again.",
  cancel: "Change nothing",

  logTitle: "Who was left out",
  logNone: "Nobody was left out so far.",
  logNow: (count: number) => (count === 0 ? "At the moment everybody is counted." : `${people(count)} ${plural(count, { one: "is", other: "are" })} left out at the moment.`),
  logLine: (count: number) => `${people(count)} left out`,
  logBack: (of: number) => `No. ${number(of)} taken back`,
  logBy: (name: string, at: string) => `${name}, ${at}`,
  isTakenBack: "Taken back",
  takeBack: "Count them again",
  takeBackTitle: (of: number) => `Count the people of no. ${number(of)} again?`,
  tookBack: "Counted again. The map is drawn again.",
};
