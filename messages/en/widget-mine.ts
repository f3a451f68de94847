import { number, plural } from "./format.ts";

const people = (count: number) => plural(count, { one: "1 person", other: `${number(count)} people` });

// What is mine: how my statements fared, my data, another device; and hints while writing.
export const widgetMine = {
  outcomeTitle: "How people voted on it",
  outcomeTooFew: (least: number) => `How people voted is shown once ${number(least)} people have voted on it.`,
  outcomeOf: (count: number) => `${people(count)} voted`,

  title: "My data",
  intro: "You need no account. What is kept about you is yours.",
  save: "Save my data as a file",
  saved: "The file was made. It holds your votes with their history, your statements, and your answers about yourself.",
  failed: "That did not work. Nothing was changed. Please try again.",

  deviceTitle: "Go on with another device",
  device: "Make a link",
  deviceHint: "Whoever opens this link within 15 minutes goes on as you. Send it only to yourself.",
  deviceGoOn: "Open the conversation here without it",
  deviceLabel: "Link for your other device",
  copy: "Copy",
  copied: "Copied.",

  referenceTitle: "Ask the organisers instead",
  reference: "Show my code",
  referenceHint: "The organisers can send you your data or delete it when you give them this code. Nobody can take part as you with it.",
  referenceLabel: "Your code",
  privacyPage: "How your data are handled",

  remove: "Delete me from this conversation",
  removeTitle: "Delete everything about you here?",
  removeWhat: [
    "All your votes are withdrawn. The next map is drawn without them.",
    "Your answers about yourself are deleted.",
    "Statements of yours that nobody else voted on are deleted.",
    "Statements others voted on stay, but no longer belong to anybody.",
    "Reports that are published already do not change; they contain only totals.",
  ],
  removeFinal: "This cannot be undone. Save your data first if you want to keep it.",
  removeYes: "Delete for good",
  removeNo: "Keep everything",

  similarTitle: "Did somebody say this already?",
  similarHint: "You can vote on one of these instead. If yours says something else, just go on.",
  similarVoted: (vote: string) => `Your vote: ${vote}`,
  personal: {
    email: "This looks like it contains an e-mail address.",
    phone: "This looks like it contains a phone number.",
    address: "This looks like it contains a postal address.",
  },
  personalHint: "Everybody will be able to read it. Please take it out unless it is meant for everybody.",
};
export type WidgetMineMessages = typeof widgetMine;
