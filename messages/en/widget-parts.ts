import { number, plural } from "./format.ts";
import { questions } from "./questions.ts";
import { gate } from "./gate.ts";
import { widgetChanged } from "./widget-changed.ts";
import { widgetMine } from "./widget-mine.ts";
import { widgetVoting } from "./widget-voting.ts";

const statements = (count: number) => plural(count, { one: "1 statement", other: `${number(count)} statements` });

// The parts of the widget that come when they are opened: writing, the map, my answers, about.
export const widgetParts = {
  // Ends and beginnings
  allAnsweredTitle: "You have answered everything",
  allAnswered: "New statements appear here as others write them. Look at the map, or write what is missing.",
  noStatementsTitle: "No statements yet",
  noStatements: "Nobody has written a statement. You can write the first one.",
  noStatementsClosedWriting: "The organisers have not added any statements yet. Please come back later.",
  closedTitle: "This conversation has ended",
  closed: "Voting is closed. Thank you to everyone who took part. The opinion map stays here to read.",
  notOpenTitle: "This conversation is not open",
  notOpen: "It has not started yet, or the organisers have paused it. Please come back later.",
  seeMap: "See the map",
  readReport: "Read the report",

  // Write
  writeTitle: "Write a statement for others to vote on",
  writeGuidance: [
    "One idea only. Two ideas make two statements.",
    "A sentence to agree or disagree with, not a question.",
    "About the topic, in your own words. No names, addresses or phone numbers.",
  ],
  writeLabel: "Your statement",
  writeExample: "For example: “The square needs more shade in summer.”",
  writeModerated: "A moderator reads it before others can vote on it.",
  writeOpen: "Others can vote on it at once; a moderator may take it away later.",
  characters: (used: number, limit: number) => `${number(used)} of ${number(limit)} characters`,
  charactersOver: (over: number) => `${plural(over, { one: "1 character", other: `${number(over)} characters` })} too long`,
  errorEmpty: "Write your statement first.",
  errorTooLong: (limit: number) => `Shorten it to ${number(limit)} characters or fewer.`,
  errorCharacters: "It contains characters that cannot be shown. Please type it again.",
  errorWriting: "Only the organisers add statements to this conversation.",
  send: "Send",
  sending: "Sending…",
  backToVoting: "Back to voting",
  outcomeCreated: "Your statement is published. You agree with it automatically.",
  outcomePending: "Your statement is waiting for a moderator. You will see under Mine what was decided.",
  outcomeExisting: "Somebody has already written this. Your agreement was added to it:",
  writeAnother: "Write another",
  checks: {
    question: "This looks like a question. Others can only agree or disagree: write what you think should be so.",
    several: "This looks like more than one sentence. If it holds two ideas, write them as two statements.",
  },

  // Map
  mapFailed: "The map could not be loaded.",
  mapUpdated: "The map was updated.",
  mapTitle: "Where people stand",
  placedNear: (groupId: string) => `You are on the map, nearest to Group ${groupId}.`,
  placedNowhere: "You are on the map.",
  notCounted: (reason: string) =>
    `Your votes are not counted on the map. The organisers’ reason: “${reason}”. Nothing is deleted, and you can go on. If you think this is a mistake, please tell the organisers.`,
  placeSoon: "Your place appears with the next map, in a moment.",
  placeAfter: (count: number) => `Answer ${statements(count)} more and you see your own place here.`,
  commonTitle: "What every group agrees on",
  commonNone: "There is nothing yet that every group agrees on.",
  commonRejected: "What every group rejects",
  commonTitleAll: "What most people agree on",
  commonNoneAll: "There is nothing yet that most people agree on.",
  commonRejectedAll: "What most people reject",
  differTitle: "Where groups differ most",
  differNone: "There is no clear difference between the groups yet.",
  byGroup: "By group",
  openGroupHint: "Choose a group to see what marks it.",
  groupTitle: (id: string, size: string, count: number) => `Group ${id}, ${size} ${plural(count, { one: "person", other: "people" })}`,
  groupMarks: "What marks this group",
  groupNothing: "Nothing marks this group clearly yet.",
  groupAgrees: "Agrees more often than others",
  groupDisagrees: "Disagrees more often than others",
  closeGroup: "Close",
  asTable: "The map as a table",
  compareTitle: "How your answers compare",
  compare: (group: string, same: number, of: number) =>
    `Of the ${statements(of)} that you and Group ${group} answered, you answered ${number(same)} as most of the group did.`,
  compareNone: "You have not answered a statement yet for which this group’s votes are shown.",
  compareOthers: "The same for every group",
  compareShort: (same: number, of: number) => `${number(same)} of ${number(of)} alike`,
  likeMost: "Most of this group answered like you.",
  unlikeMost: "Most of this group answered otherwise.",
  noMost: "This group has no majority answer.",
  importantTo: (count: number) => plural(count, { one: "Important to 1 person", other: `Important to ${number(count)} people` }),

  // What came out so far, for those who took part
  resultsTitle: "What has come out so far",
  resultsCommon: "What people agree on",
  resultsNone: "There is not enough yet to say what people agree on. Come back later.",

  // Mine
  mineFailed: "Your answers could not be loaded.",
  myVotes: "My answers",
  myVotesNone: "You have not answered yet. Your answers will be listed here, and you can change each of them.",
  myVotesCount: (count: number) => plural(count, { one: "1 answer", other: `${number(count)} answers` }),
  withdraw: "Withdraw",
  notShownAnymore: "This statement is no longer shown.",
  answerTo: "Your answer to:",
  myStatements: "My statements",
  myStatementsNone: "You have not written a statement.",
  statePending: "Waiting for a moderator. You will see here what was decided.",
  stateAccepted: "Published.",
  stateShown: "Published. A moderator may still look at it.",
  stateRejected: (reason: string | null) => (reason === null ? "Not published." : `Not published: ${reason}`),

  gate,
  changed: widgetChanged,
  mine: widgetMine,
  questions,
  voting: widgetVoting,

  // About
  howItWorks: "How it works",
  howItWorksText: [
    "You answer one statement at a time. You can undo, change or withdraw every answer.",
    "People who answer alike are drawn near each other on the map. Nobody sees where another person stands.",
    "You need no account. Your answers are kept under a random number, not under your name.",
  ],
  keysTitle: "Keyboard",
  keys: "While you are on the answers: A for agree, D for disagree, P for pass, Z to undo. The arrow keys move between the answers.",
  policyTitle: "What is published",
  policyPre: "A moderator reads every new statement before it is shown. It is not published if it holds two ideas, is off the topic, repeats another, insults people or gives personal data. The author sees the reason.",
  policyPost: "New statements are shown at once. A moderator takes a statement away if it holds two ideas, is off the topic, repeats another, insults people or gives personal data. The author sees the reason.",
  dataTitle: "What happens with my data",
  dataText: [
    "Kept are your answers with their times, what you marked as important, and the statements you write. You need no name, no e-mail address and no account.",
    "Everybody sees totals and groups, never single answers. Where there are too few people, numbers are hidden.",
    "The organisers can download all answers, with a number in place of each person.",
    "Your browser keeps a key to your own answers, and what has not been sent yet. No cookie is set for this.",
    "Under “Mine” you can save everything as a file, or delete it. Reports published before that contain only totals, and stay.",
    "To notice floods by programs, a rough mark of your network is kept for 14 days. Your address is not kept.",
  ],
  textOnly: "Text-only page",
  madeWith: "Made with Hiroba, open-source software for public deliberation.",
};
export type WidgetPartMessages = typeof widgetParts;
