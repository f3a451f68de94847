import { plural } from "./format.ts";

const counted = (count: number, text: string, one: string, other: string): string => `${text} ${plural(count, { one, other })}`;

/** Topics of statements, statements that say the same, and statements that came from comments, on the page of a report. */
export const reportTopics = {
  finding: (topics: number, text: string, statements: string) => `${counted(topics, text, "topic was", "topics were")} found in the ${statements} statements`,
  none: "The statements share too few words to be sorted into topics without a language model.",
  byWords: "Found by code from the words the statements share. Every statement of a topic has at least one of its words; nobody wrote these names.",
  byModel: "Named by a language model, which also filed the statements; code checked that each is filed once. The names are not quotations.",
  measure: "Statements in each topic.",
  tableHead: { topic: "Topic", statements: "Statements", share: "Share", agreed: "Mostly agreed", disagreed: "Mostly disagreed", open: "Neither" },
  tableCaption: "Topics with their statements and how people voted on them",
  unassigned: (count: number, text: string) => `${counted(count, text, "statement has", "statements have")} no clear topic.`,
  statements: (count: number, text: string) => counted(count, text, "statement", "statements"),
  summary: (agreed: string, disagreed: string, open: string) => `On ${agreed} of them most people agreed, on ${disagreed} most disagreed, on ${open} neither.`,
  central: "Most typical:",
  showAll: (count: string) => `All ${count} statements of this topic`,
  agreedShare: (share: string, votes: string) => `${share} agreed (${votes} votes)`,
  subTopics: "Parts of this topic:",
  unassignedTitle: "Without a clear topic",
  subName: (terms: string) => `Part: ${terms}`,

  duplicatesIntro: "Nothing is merged: each statement keeps its own votes. “Nearly the same” is a suggestion from the letters; opposite wordings are left out.",
  duplicates: (count: string, people: number, peopleText: string, isSame: boolean) =>
    `${count} ${isSame ? "equal" : "nearly equal"} statements by ${counted(people, peopleText, "person", "people")}`,

  originsIntro: "These statements were free comments first. Below each are the exact words people wrote.",
  origin: (comments: number, commentsText: string, people: number, peopleText: string) =>
    `Said in ${counted(comments, commentsText, "comment", "comments")} by ${counted(people, peopleText, "person", "people")}`,
  originReport: "Report of the comments",
};

export type ReportTopicsMessages = typeof reportTopics;
