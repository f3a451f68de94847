import { number, percent, plural } from "./format.ts";

const people = (count: number): string => `${number(count)} ${plural(count, { one: "person", other: "people" })}`;
const statements = (count: number): string => `${number(count)} ${plural(count, { one: "statement", other: "statements" })}`;
const votes = (count: number): string => `${number(count)} ${plural(count, { one: "vote", other: "votes" })}`;

/** The live picture: how people come, stay and leave, and whether the conversation is finished. */
export const livePicture = {
  computed: (when: string) => `Counted ${when}. Days and hours are those of UTC.`,
  empty: "Nobody has voted yet. The picture grows with the first votes.",
  asTable: "As a table",

  missing: {
    title: "What is missing",
    participants: (have: number, needed: number) => `${people(have)} voted; a picture begins with ${number(needed)}.`,
    map: "There is no map with groups yet.",
    statements: "There are no statements to vote on.",
    votes: (count: number, lacking: number) => `${statements(count)} ${plural(count, { one: "needs", other: "need" })} about ${votes(lacking)} more.`,
    "new-statements": (count: number) => `${statements(count)} ${plural(count, { one: "is", other: "are" })} younger than a day; people need time to meet them.`,
    "moving-groups": (share: number) => `Groups still move: ${percent(share)} of the people changed group lately.`,
    pending: (count: number) => `${statements(count)} ${plural(count, { one: "waits", other: "wait" })} for review.`,
  },
  facts: {
    margin: (points: number) => `The middle statement’s agreement is known to within ${number(points)} percentage points, up or down.`,
    explained: (share: number) => `The two axes of the map show ${percent(share)} of the differences between people’s votes.`,
    settled: (share: number, count: number, versions: number) => `${percent(share)} of ${people(count)} are in the same group as ${number(versions)} ${plural(versions, { one: "version", other: "versions" })} of the map ago.`,
    newStatements: (day: number, week: number) => `New statements from participants: ${number(day)} in the last day, ${number(week)} in the last week.`,
  },

  time: {
    title: "Participation over time",
    votesByDay: "Votes by day",
    votesByHour: "Votes by hour",
    busiest: (count: number, when: string) => `Most votes at once: ${number(count)}, ${when}.`,
    day: "Day",
    hour: "Hour",
    votes: "Votes",
    newParticipants: "New participants",
  },
  people: {
    title: "Votes per participant",
    median: (count: number) => `Half of the people gave ${number(count)} votes or more, half as many or fewer.`,
    votes: "Votes given",
    participants: "Participants",
    range: (from: number, to: number | null) => (to === null ? `${number(from)} or more` : from === to ? number(from) : `${number(from)} to ${number(to)}`),
    sources: (online: number, kiosk: number, paper: number) => `${number(online)} online, ${number(kiosk)} at a shared tablet, ${number(paper)} on paper.`,
  },
  dropOff: {
    title: "Who goes on voting",
    hint: "People who have answered every statement have not left.",
    after: "At least so many votes",
    still: "Participants",
    share: "Share",
    largest: (after: number, left: number, reached: number) => `Most people leave after vote ${number(after)}: ${number(left)} of the ${number(reached)} who came that far.`,
  },
  arrivals: {
    title: "Where people come from",
    hint: "How often the page for taking part was opened, by the site it was opened from or embedded in. Only the site’s name is counted, by day and never with a person; fewer than five are told together.",
    openings: (count: number) => `${number(count)} ${plural(count, { one: "opening", other: "openings" })} of the page so far.`,
    none: "The page has not been opened yet.",
    site: "Site",
    count: "Openings",
    direct: "Directly (typed, app, QR code, or the site does not say)",
    own: "This server’s own pages",
    other: "Others and small numbers",
    languages: "Languages of the page",
    language: "Language",
    statementLanguages: "Languages of the statements",
    statements: "Statements",
  },
  moderation: {
    title: "Statements and review",
    decided: (count: number, wait: string) => `${statements(count)} by participants decided. Half of them waited ${wait} or less.`,
    none: "No statement by a participant has been decided yet.",
    oldest: (count: number, when: string) => `${statements(count)} ${plural(count, { one: "waits", other: "wait" })}; the oldest was written ${when}.`,
    nothing: "Nothing waits for review.",
    states: "Statements by state at the end of each day",
    hint: "What became of a statement is known by its last decision; until then it counts as waiting.",
    pending: "Waiting",
    accepted: "Accepted",
    rejected: "Rejected",
  },
  wait: {
    minutes: (count: number) => `${number(count)} ${plural(count, { one: "minute", other: "minutes" })}`,
    hours: (count: number) => `${number(count)} ${plural(count, { one: "hour", other: "hours" })}`,
    days: (count: number) => `${number(count)} ${plural(count, { one: "day", other: "days" })}`,
  },
};
export type LivePictureMessages = typeof livePicture;
