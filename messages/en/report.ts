import { plural } from "./format.ts";

type Claim =
  | "agree_all_groups" | "disagree_all_groups" | "agree_overall" | "disagree_overall" | "split_overall" | "groups_differ"
  | "group_agrees" | "group_disagrees" | "group_agrees_more" | "group_disagrees_more" | "minority_agrees"
  | "minority_disagrees" | "uncertain" | "bridges" | "under_voted" | "theme" | "section_size" | "group_size" | "no_member";

/** Thresholds as the language writes them: shares as "60%", votes as "96". */
export interface RuleNumbers {
  readonly votesNeeded: string;
  readonly allGroupsLowerBound: string;
  readonly allGroupsShare: string;
  readonly majorityLowerBound: string;
  readonly splitShare: string;
  readonly splitMaxPassShare: string;
  readonly gapPoints: string;
  readonly leadPoints: string;
  readonly significance: string;
  readonly uncertainFrom: string;
  readonly minGroupVotes: string;
  readonly minGroupVotesShare: string;
  readonly minGroupSize: string;
}

const people = (count: number, text: string): string => `${text} ${plural(count, { one: "person", other: "people" })}`;

const rules: Readonly<Record<Claim, (n: RuleNumbers) => string>> = {
  agree_all_groups: (n) => `At least ${n.votesNeeded} votes; in every group at least ${n.allGroupsShare} agree and the interval starts at ${n.allGroupsLowerBound} or more.`,
  disagree_all_groups: (n) => `At least ${n.votesNeeded} votes; in every group at least ${n.allGroupsShare} disagree and the interval starts at ${n.allGroupsLowerBound} or more.`,
  agree_overall: (n) => `At least ${n.votesNeeded} votes; the interval of those who agree lies above ${n.majorityLowerBound}.`,
  disagree_overall: (n) => `At least ${n.votesNeeded} votes; the interval of those who disagree lies above ${n.majorityLowerBound}.`,
  split_overall: (n) => `At least ${n.votesNeeded} votes; of those who took a side at least ${n.splitShare} are on each; fewer than ${n.splitMaxPassShare} passed.`,
  groups_differ: (n) => `The share who agree differs by at least ${n.gapPoints} percentage points between the two groups, and by more than chance would explain (p below ${n.significance}, corrected for looking at all statements).`,
  group_agrees: (n) => `In this group the interval of those who agree lies above ${n.majorityLowerBound}.`,
  group_disagrees: (n) => `In this group the interval of those who disagree lies above ${n.majorityLowerBound}.`,
  group_agrees_more: (n) => `The share who agree is at least ${n.leadPoints} percentage points above that of the other groups, by more than chance would explain (p below ${n.significance}, corrected for looking at all statements).`,
  group_disagrees_more: (n) => `The share who disagree is at least ${n.leadPoints} percentage points above that of the other groups, by more than chance would explain (p below ${n.significance}, corrected for looking at all statements).`,
  minority_agrees: (n) => `In this group the interval of those who agree lies above ${n.majorityLowerBound}; among all who voted it lies below.`,
  minority_disagrees: (n) => `In this group the interval of those who disagree lies above ${n.majorityLowerBound}; among all who voted it lies below.`,
  uncertain: (n) => `At least ${n.votesNeeded} votes; at least ${n.uncertainFrom} passed.`,
  bridges: (n) => `At least ${n.votesNeeded} votes; agreement that the main divide does not explain, stronger than in shuffled votes, from a majority on both sides.`,
  under_voted: (n) => `Fewer than ${n.votesNeeded} votes.`,
  theme: () => "The cited statements are about the same thing.",
  section_size: () => "Counted over all statements.",
  group_size: () => "Counted over all people on the map.",
  no_member: () => "No statement met the rule of this section.",
};

/** The report page: a policymaker reads an article. */
export const report = {
  pageTitle: (topic: string) => `Report: ${topic}`,
  kicker: "Report",
  draft: "Draft: only people who are signed in see this page.",
  withdrawn: "This report was withdrawn.",
  demonstration: "This is a demonstration with made-up votes.",
  loadFailed: "The report could not be loaded.",
  notFound: "There is no report at this address, or it is not published.",
  summary: (counts: { people: number; peopleText: string; votes: string; statements: string }) =>
    `${people(counts.people, counts.peopleText).replace("people", "participants").replace("person", "participant")}, ${counts.votes} votes on ${counts.statements} statements`,
  period: (first: string, last: string) => (first === last ? `Votes on ${first}` : `Votes from ${first} to ${last}`),
  version: (number: string, date: string) => `Version ${number}, written ${date}`,
  source: (name: string) => `Source: ${name}`,
  contents: "Contents",
  skipToContent: "Skip to the report",
  language: "Language",

  titles: {
    "key-findings": "Key findings",
    map: "The opinion map",
    groups: "The groups",
    "common-ground": "Common ground",
    differences: "Where the groups differ",
    bridging: "Across the divide",
    divided: "Divided beyond the groups",
    minority: "Where a group is outvoted",
    uncertain: "Not decided yet",
    "under-voted": "Too few votes",
    topics: "Topics",
    duplicates: "Statements that say the same",
    origins: "Where statements come from",
    participation: "Who took part, and when",
    statements: "All statements",
    method: "Method and limits",
    writing: "How this report was written",
    downloads: "Downloads",
  },
  about: "What it was about",

  groupsUnclear: "So far people do not fall into clear groups. What the map finds is no clearer than chance would make it, so this report says nothing about single groups.",
  groupsUntested: "Whether these groups are clearer than chance has not been tested for this report.",
  groupsClear: (pValue: string) => `When the votes are shuffled, groups this clear come about in at most ${pValue} of the tests.`,
  groupsAgain: (share: string, times: string) => `When the participants are drawn anew ${times} times, the groups found match these to a degree of ${share} (adjusted Rand index: 1 is the same, 0 is chance).`,
  noGroups: "There are no groups on this map, so nothing is said about groups.",

  evidence: "Evidence",
  evidenceFor: (name: string) => `Evidence for: ${name}`,
  hideEvidence: "Hide evidence",
  rule: "What must hold for this to be said:",
  rules,
  permalink: (number: string) => `Statement #${number}`,
  interval: (low: string, high: string) => `${low}–${high}`,
  agreeInterval: "Agree, 95% interval",
  disagreeInterval: "Disagree, 95% interval",
  votesHead: "Votes",
  whoHead: "Who",
  barsCaption: (number: string) => `Votes on statement #${number} by group`,
  everyone: "Everyone",
  fewTitle: "Fewer than 30 votes: the share could be quite different with more.",
  modelMark: "AI",
  modelMarkTitle: "Worded by a language model and checked against the votes by code",
  modelLegend: "Sentences marked AI were worded by a language model. Each was checked against the votes by code before it was shown.",
  more: (count: number, text: string) => `${text} more ${plural(count, { one: "statement meets", other: "statements meet" })} this rule.`,
  clearlyOutvotedIntro: "Each group but the largest, where most of its members were outvoted.",

  mapFinding: (count: number, text: string, names: string) => `${text} ${plural(count, { one: "group", other: "groups" })} of people who vote alike: ${names}`,
  mapFindingNone: "No clear groups so far",
  mapMeasure: "Each area holds people who voted alike; letters name the groups, numbers are people.",
  showTable: "The same as a table",

  heatFinding: (count: string, groups: string) => `The ${count} statements on which ${groups} groups differ most`,
  heatMeasure: "Share of each group who agree, most divisive first. Darker means more agreement; the gap is in percentage points.",
  heatCaption: "Share who agree, by group",
  heatDistance: "Gap",

  swarmName: "All statements, from those that unite the groups to those that divide them. Arrow keys move from one to the next.",
  swarmFinding: (near: string, total: string, points: string) => `On ${near} of ${total} statements the groups are less than ${points} points apart`,
  swarmMeasure: "Each dot is a statement. Further to the right, the groups are further apart in the share who agree (percentage points).",
  swarmDot: (id: string, text: string, points: string) => `#${id}, ${points} points apart: ${text}`,
  swarmReading: (points: string, share: string) => `${points} points apart; ${share} of everyone agreed.`,

  participationFinding: (votes: string, period: string) => `The most votes came in ${period}: ${votes}`,
  participationMeasure: { day: "Votes per day.", week: "Votes per week.", month: "Votes per month." },
  participationOnePeriod: "All votes came on one day",
  participationHead: { day: "Day", week: "Week from", month: "Month" },
  participationVotes: "Votes",
  participationNew: "New participants",
  participationCaption: "Votes and new participants over time",
  participationIntro: (placed: number, placedText: string, total: string) =>
    `Of ${total} participants, ${placedText} ${plural(placed, { one: "is", other: "are" })} on the map, having voted often enough.`,
  writtenBy: (count: number, text: string, total: string) => `Of the ${total} statements, ${text} ${plural(count, { one: "was", other: "were" })} written by participants, the others by the organisers.`,
  noTimes: "The times of the votes are not known.",

  statementsIntro: "Every statement that was open to votes. Shares are of all who voted on it, passes included.",
  tableLabel: "Table of all statements",
  search: "Search the statements",
  sortBy: "Sort by",
  sortedBy: (name: string) => `Sorted by ${name}`,
  columns: {
    number: "No.",
    statement: "Statement",
    votes: "Votes",
    agree: "Agree",
    disagree: "Disagree",
    pass: "Pass",
    difference: "Points apart",
  },
  groupAgrees: (name: string) => `${name} agrees`,
  showing: (from: string, to: string, total: string) => `Statements ${from}–${to} of ${total}`,
  noMatch: "No statement has these words.",
  previousPage: "Previous",
  nextPage: "Next",
  pageButtons: "Pages of the table",
  meta: "About the participants",
  hidden: "hidden",

  method: {
    whoTitle: "Who is speaking here",
    who: "These are the people who took part, not a sample of the population. They chose to come. What is said here holds for them and must not be read as what everybody thinks.",
    howTitle: "How people took part",
    how: "Anyone who took part saw one statement at a time and could agree, disagree or pass, and write statements of their own. Passing is a vote too and counts in every share. The latest vote of each person on each statement counts.",
    groupsTitle: "How the groups came about",
    groups: "Nobody chose a group. People who voted alike stand close together on the map, and the groups are what the map falls into. Every number about a group is counted afterwards from the votes of its members.",
    intervalsTitle: "What the intervals mean",
    intervals: "Next to a share stands a 95% interval (Wilson). It shows how uncertain the share is because of the number of votes. It does not say anything about people who did not take part.",
    rulesTitle: "What must hold before something is said",
    rulesIntro: (n: RuleNumbers) => `Each sentence belongs to one of these rules. A group counts on a statement when at least ${n.minGroupVotes} of its members and ${n.minGroupVotesShare} of the group voted on it. Groups of fewer than ${n.minGroupSize} people are never described; “every group” means every group of that size or more.`,
    ruleNames: {
      agree_all_groups: "Every group agrees",
      disagree_all_groups: "Every group disagrees",
      groups_differ: "Two groups differ",
      group_agrees_more: "A group stands out",
      minority_agrees: "A group is outvoted",
      split_overall: "People are divided",
      uncertain: "People are unsure",
      bridges: "A statement bridges the divide",
      under_voted: "Too few votes",
    },
    checkedTitle: "What the check of the sentences means",
    checked: "Every sentence was compared with the votes by code before it was shown: the cited statements exist, the votes support what is said, numbers and quotations were set by code. That makes the sentences consistent with the votes; it does not make them representative.",
    withheldTitle: "What was left out, and why",
    withheldNone: "Nothing was left out.",
  },
  omissions: {
    rejected: (count: number, text: string) => `${text} ${plural(count, { one: "statement", other: "statements" })} not published by the moderators`,
    pending: (count: number, text: string) => `${text} ${plural(count, { one: "statement", other: "statements" })} still waiting for a moderator`,
    meta: (count: number, text: string) => `${text} ${plural(count, { one: "statement", other: "statements" })} about the participants themselves: in the table, but not used for the map or the findings`,
    "group-too-small": (count: number, text: string) => `${text} ${plural(count, { one: "group", other: "groups" })} too small to be described without pointing at people`,
    "too-few-votes": (count: number, text: string) => `${text} ${plural(count, { one: "statement", other: "statements" })} with too few votes to say anything about`,
    "not-placed": (count: number, text: string) => `${people(count, text)} not on the map, having voted on too few statements; their votes count in the totals`,
    "added-later": (count: number, text: string) => `${text} ${plural(count, { one: "statement", other: "statements" })} added after the votes were counted`,
    "people-left-out": (count: number, text: string) => `${people(count, text)} whose votes the organisers left out`,
    "sentence-replaced": (count: number, text: string) => `${text} ${plural(count, { one: "sentence", other: "sentences" })} of the language model that did not pass the check`,
  },

  writing: {
    byTemplate: (_count: number, text: string) => `No language model was used. All ${text} sentences of this page come from fixed templates; code put in the numbers and quotations.`,
    byModel: (fromModel: number, modelText: string, templateText: string, model: string) =>
      `${modelText} ${plural(fromModel, { one: "sentence was", other: "sentences were" })} worded by the model ${model} and checked by code; ${templateText} come from fixed templates.`,
    replaced: (count: number, text: string) =>
      `${text} ${plural(count, { one: "sentence", other: "sentences" })} of the model did not pass the check and ${plural(count, { one: "is", other: "are" })} not shown. What was wrong with each is in the JSON file.`,
    rulesVersion: (version: string) => `Rules of the check: version ${version}.`,
    bothLanguages: "Counted over the English and the Japanese text of this report.",
    snapshot: (hash: string) => `Fingerprint of the votes, statements and settings this report stands on: ${hash}`,
    problems: {
      "key-refused": "The language model was asked but refused our key.",
      "model-not-found": "The language model was asked but its server does not know it.",
      "request-refused": "The language model was asked but its server refused the request.",
      "too-many-requests": "The language model was asked but had too much to do.",
      "server-error": "The language model was asked but its server failed.",
      unreachable: "The language model was asked but could not be reached.",
      timeout: "The language model was asked but did not answer in time.",
      "answer-cut-off": "The language model was asked but its answer was cut off.",
      "answer-unusable": "The language model was asked but its answer could not be used.",
      "answer-refused": "The language model was asked but declined to answer.",
      "token-cap": "The language model was asked until the cap on its use was reached; the rest is plain wording.",
    },
    otherProblem: "The language model was asked but gave no usable answer.",
  },

  downloads: {
    json: "The whole report as JSON",
    jsonHint: "Facts, sentences with their evidence, refused sentences, settings",
    csv: "All statements with their votes as CSV",
    csvHint: "Opens in spreadsheets; one line a statement, by group",
    print: "Print, or save as PDF",
    printHint: "The same article with all evidence opened",
  },
  openQuote: "“",
  closeQuote: "”",
  list: (items: readonly string[]) => new Intl.ListFormat("en").format(items),
};
export type ReportMessages = typeof report;
