import { plural } from "./format.ts";

const counted = (count: number, text: string, one: string, other: string): string => `${text} ${plural(count, { one, other })}`;

/** The page of a report of free comments. */
export const reportComments = {
  kicker: "Report of comments",
  summary: (comments: number, commentsText: string, people: number, peopleText: string, hasNames: boolean) =>
    hasNames ? `${counted(comments, commentsText, "comment", "comments")} by ${counted(people, peopleText, "person", "people")}` : counted(comments, commentsText, "comment", "comments"),
  notVotes: "These are comments people wrote of their own accord. How often something was said is no vote, and those who wrote are no sample of the public.",
  titles: { "key-findings": "Key figures", topics: "What people wrote about", claims: "Search everything that was said", duplicates: "Sent more than once", audit: "What became of every comment", method: "Method and limits", downloads: "Downloads" },

  figures: { comments: "comments", people: "people", claims: "claims", topics: "topics" },
  noNames: "The file does not say who wrote what, so each comment counts as a person.",
  largest: (terms: string, comments: number, commentsText: string, people: number, peopleText: string) =>
    `${terms}: ${counted(comments, commentsText, "comment", "comments")} by ${counted(people, peopleText, "person", "people")}`,
  largestTitle: "Most was said about:",

  finding: (topics: number, text: string) => `${counted(topics, text, "topic", "topics")} were found in the comments`,
  noTopics: "The comments share too few words to be sorted into topics. All claims stand below.",
  measure: (total: string) => `Comments that speak of each topic, of ${total}. A comment with several claims can speak of several topics, so the shares add up to more than 100%.`,
  tableHead: { topic: "Topic", claims: "Claims", comments: "Comments", share: "Share of comments", people: "People" },
  tableCaption: "Topics with claims, comments and people",
  showTable: "The same as a table",
  byWords: "Found by code from words the claims share. Every claim of a topic has at least one of its words; nobody wrote these names.",
  byModel: "Names marked AI were given by a language model and checked by code. They are not quotations.",
  topicCounts: (claims: number, claimsText: string, comments: number, commentsText: string, people: number, peopleText: string) =>
    `${counted(claims, claimsText, "claim", "claims")} in ${counted(comments, commentsText, "comment", "comments")} by ${counted(people, peopleText, "person", "people")}`,
  subTopic: (terms: string, claims: number, text: string) => `${terms} (${counted(claims, text, "claim", "claims")})`,
  subTopics: "Parts of this topic:",
  moreClaims: (count: number, text: string) => `${counted(count, text, "more claim", "more claims")} of this topic`,
  unclassifiedTitle: "Without a clear topic",
  unclassified: (count: number, text: string) => `${counted(count, text, "claim has", "claims have")} no clear topic:`,

  claimCounts: (comments: number, commentsText: string, people: number, peopleText: string) =>
    `${counted(comments, commentsText, "comment", "comments")} by ${counted(people, peopleText, "person", "people")}`,
  quotes: (count: number, text: string) => (count === 1 ? "The comment it comes from" : `The ${text} comments it comes from`),
  quotesOf: (claim: string) => `Comments behind: ${claim}`,
  commentId: (id: string) => `Comment ${id}`,
  alsoSent: (count: number, text: string) => `${counted(count, text, "near-identical comment was", "near-identical comments were")} sent as well.`,
  modelMark: "AI",
  modelMarkTitle: "Worded by a language model; the exact words it rests on are below",

  search: "Search claims and comments",
  showing: (from: string, to: string, total: string) => `Claims ${from}–${to} of ${total}`,
  noMatch: "No claim and no comment behind one has these words.",
  previousPage: "Previous",
  nextPage: "Next",
  pageButtons: "Pages of the list",
  numberOf: (id: string) => `Claim ${id}`,

  duplicatesIntro: "Near-identical comments are counted twice over: as comments, and as the people who sent them. Wordings that may mean the opposite are never taken for the same.",
  duplicates: (comments: string, people: number, peopleText: string, isSame: boolean) =>
    `${comments} ${isSame ? "equal" : "nearly equal"} comments by ${counted(people, peopleText, "person", "people")}`,

  auditIntro: (comments: string) => `Nothing was dropped silently. Each of the ${comments} comments ends in exactly one of these lines.`,
  outcomes: {
    cited: "quoted in a claim of a topic",
    duplicate: "nearly the same as an earlier comment; counted with its claims",
    "too-short": "too short to say something one could vote on",
    unclassified: "quoted in a claim without a clear topic",
  },
  auditTotal: "All comments",
  auditHead: { outcome: "What became of it", comments: "Comments" },
  auditCaption: "Comments by what became of them",
  rows: (rows: string, taken: string, skipped: string, name: string, encoding: string) => `The file ${name} (${encoding}) has ${rows} rows: ${taken} were taken, ${skipped} were not.`,
  rowProblems: { "wrong-width": "more or fewer cells than the header", "no-text": "no comment in it", "too-long": "longer than 10,000 characters", "id-again": "an id that was there before; taken under an id of its own" },
  line: (line: string) => `Line ${line}`,
  masked: (total: number, text: string, list: string) => `${counted(total, text, "place was", "places were")} taken out as personal data and stand as ••• (${list}).`,
  maskedKinds: { emails: (count: string) => `e-mail addresses or handles: ${count}`, phones: (count: string) => `telephone numbers: ${count}`, links: (count: string) => `links: ${count}`, names: (count: string) => `names: ${count}` },
  maskedNone: "No personal data was found by its patterns. Names inside the text are not always recognised; a person should read a report before it is published.",
  refusedClaims: (count: number, text: string) => `${counted(count, text, "claim", "claims")} of the language model were refused because code could not find them in the comments; the comment's own sentences stand instead.`,

  method: [
    ["Claims and quotes", "A claim is one thing that was said. Without a language model it is a comment's own sentence, or two short ones together. Every claim rests on quotes, and code checks that each quote stands letter for letter in its comment; a quote that does not is refused."],
    ["Topics", "Without a language model topics come from the words and character sequences that claims share, grouped by a seeded method, so that the same file gives the same report. What shares too little is shown as having no clear topic instead of being pressed into one."],
    ["Counting", "Comments and people are counted apart. One person who writes ten times is ten comments and one person."],
    ["What it does not say", "A comment is no vote: nobody was asked whether they agree with it. Those who wrote chose to write. Something said once can matter more than something said fifty times."],
  ] as readonly (readonly [string, string])[],
  methodModel: (model: string) => `Claims marked AI were worded by the language model ${model}; it saw the comments without personal data.`,
  modelProblem: "The language model did not answer for every part; the rest is from the comments' own words.",

  downloads: { claims: "Claims with quotes (CSV)", comments: "What became of every comment (CSV)", json: "The whole report (JSON)", print: "Print, or save as PDF" },
};

export type ReportCommentsMessages = typeof reportComments;
