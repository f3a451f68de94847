import { number, plural } from "./format.ts";

// The page about participants' data, made from the settings of a conversation. English and Japanese; shown in the nearer one.
export const privacy = {
  title: "Your data in this conversation",
  about: (topic: string) => `What is kept when you take part in “${topic}”, why, and what you can do about it.`,
  who: "Who is responsible",
  contact: "Questions, and requests about your data:",
  noContact: "No address is named yet. Ask whoever invited you.",
  what: "What is kept, and why",
  kept: [
    "A random number that stands for you in this conversation. It says nothing about who you are.",
    "Your answers, with their time, so that the result can be worked out and checked. Statements you write are read by moderators and published without your name.",
    "In your own browser: a signed pass that recognises you when you come back. No cookie is set for it.",
  ],
  readerIds: "The website you came from gives an id for you, and the organisers keep it.",
  noReaderIds: "Who you are on other websites is not kept.",
  questions: "You may be asked about yourself (for example your age band). Each question can be skipped. Small groups are never shown.",
  model: "A language model may help moderators and write parts of the report. It is given statements, never who wrote them.",
  address: "Your network address is not stored. A random mark made from it limits misuse; it is renewed every day and cannot be turned back. A coarse mark, which many people share, is kept for 14 days to notice when very many take part from one place.",
  howLong: "For how long",
  duration: "Until the organisers delete the conversation, or until you delete your part in it. Published reports keep totals only.",
  ids: {
    after: (count: number) => `${number(count)} ${plural(count, { one: "day", other: "days" })} after the conversation has closed, the numbers that stand for people are replaced. From then on nobody can tell any more which answers were yours, nor show, change or delete them; answers about yourself are deleted.`,
    on: (date: string) => `On ${date} the numbers that stand for people are replaced. From then on nobody can tell any more which answers were yours, nor show, change or delete them; answers about yourself are deleted.`,
    done: "The numbers that stand for people were replaced: nobody can tell any more which answers were whose. If the conversation opens again, you begin anew.",
  },
  texts: {
    after: (count: number) => `${number(count)} ${plural(count, { one: "day", other: "days" })} after the conversation has closed, the words of statements that were not published are deleted.`,
    on: (date: string) => `On ${date} the words of statements that were not published are deleted.`,
  },
  where: "Where",
  place: (host: string) => `On the server ${host}, run for the organisers.`,
  rights: "What you can do",
  yours: [
    "Read and take along everything kept about you: under “Mine” on the participation page.",
    "Delete it there, at any time, also after the conversation has closed. Your answers then leave the result, and the next map is drawn without you.",
    "Ask the organisers to send you your data or to delete it. The code under “Mine” tells them which are yours.",
    "Change or take back each answer while the conversation is open.",
  ],
  rules: "More from the organisers",
  back: "To the conversation",
};
export type PrivacyMessages = typeof privacy;
