import { plural } from "./format.ts";

// What stands in and beside the opinion map and the vote bars.
export const figures = {
  groupName: (id: string) => `Group ${id}`,
  smallCell: (minimum: number) => `Hidden because fewer than ${String(minimum)} people.`,
  notRepresentative: "These are the people who took part, not a sample of the population.",
  positionMeaning: "People near each other voted alike. Left, right, up and down have no meaning of their own.",
  noClearGroups: "So far people do not fall into clear groups.",
  stableGroups: (resamples: number) => `These groups hold when we re-draw the participants ${String(resamples)} times.`,
  opinionMap: "Opinion map",
  you: "You",
  group: "Group",
  people: "People",
  share: "Share",
  allParticipants: "All participants",
  whatMarksIt: "What marks it",
  agreesMoreOften: "Agrees more often than others:",
  disagreesMoreOften: "Disagrees more often than others:",
  mapTableCaption: "The groups of the opinion map",
  /** `size` is `count` as the language writes it. */
  groupOfPeople: (id: string, size: string, count: number) => `Group ${id}, ${size} ${plural(count, { one: "person", other: "people" })}`,
  mapDescription: (groups: readonly string[], myGroup: string | null) =>
    `${groups.join("; ")}.${myGroup === null ? "" : ` You are nearest to Group ${myGroup}.`}`,
  mapBasis: (people: string, votes: string, count: number) =>
    `Drawn from ${votes} votes; ${people} ${plural(count, { one: "person is", other: "people are" })} placed on the map.`,
  mapTooFew: (placed: number, needed: number) =>
    `The map appears when ${String(needed)} people have voted often enough. So far ${String(placed)} of ${String(needed)} have.`,
  mapAllAlike: "So far everyone has voted alike, so there is one group.",
  otherCounts: "Look at another number of groups",
  groupCount: (count: string) => `${count} groups`,
  defaultCount: "default",
  lookingAt: (count: string, usual: string) => `You are looking at ${count} groups. Everybody else still sees ${usual}.`,
  otherCountFailed: "This number of groups could not be loaded. Choose it again in a moment.",
  /** `own` is what the method would choose; null when that is the same. */
  /** Who is not counted on a map or in a report: how many, and each reason. */
  leftOut: (text: string, count: number): string => `${text} ${plural(count, { one: "person is", other: "people are" })} not counted here: the organisers left their votes out.`,
  leftOutReason: (text: string, count: number, reason: string): string => `${text} ${plural(count, { one: "person", other: "people" })}: “${reason}”`,
  chosenByOrganisers: (count: string, own: string | null) =>
    `The organisers fixed the number of groups at ${count}.${own === null ? " The method chooses the same." : ` The method by itself would choose ${own}.`}`,
  ofVotes: (votes: string, count: number) => `of ${votes} ${plural(count, { one: "vote", other: "votes" })}`,
  noVotesYet: "Nobody has voted on this yet.",
  yourVote: (vote: string) => `Your vote: ${vote}`,
  youHaveNotVoted: "You have not voted on this.",
};
export type FigureMessages = typeof figures;
