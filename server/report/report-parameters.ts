/**
 * Thresholds of the vote predicates. Every value is printed on the report and is part of its snapshot hash.
 * Shares are 0–1; votes and people are counts.
 */
export interface ReportParameters {
  /** Votes a statement needs before anything is said about it: the larger of a count and a share of all voters. */
  readonly minVotes: number;
  readonly minVotesShare: number;
  /** Votes a group needs on a statement before the group is counted: the larger of a count and a share of the group. */
  readonly minGroupVotes: number;
  readonly minGroupVotesShare: number;
  /** "Every group agrees": lower end of the interval and observed share, in the group where they are smallest. */
  readonly allGroupsLowerBound: number;
  readonly allGroupsShare: number;
  /** "Most agree": lower end of the interval above this. */
  readonly majorityLowerBound: number;
  /** "Divided": agree and disagree each at least this share of those who took a side, and few passes. */
  readonly splitShare: number;
  readonly splitMaxPassShare: number;
  /** "Groups differ": distance between the highest and lowest agree share of two groups. */
  readonly gapShare: number;
  /** "Stands out": distance between a group and all other groups together. */
  readonly leadShare: number;
  /** False discoveries accepted among the differences called real (Benjamini–Hochberg). */
  readonly significance: number;
  /** "Uncertain": pass share at least this and at least this percentile of all statements. */
  readonly uncertainPassShare: number;
  readonly uncertainPercentile: number;
  /** Groups below this many people are never described. */
  readonly minGroupSize: number;
  /** Statements shown in a section. */
  readonly listLength: number;
}

export const defaultParameters: ReportParameters = {
  minVotes: 7,
  minVotesShare: 0.05,
  minGroupVotes: 5,
  minGroupVotesShare: 0.1,
  allGroupsLowerBound: 0.5,
  allGroupsShare: 0.6,
  majorityLowerBound: 0.5,
  splitShare: 0.35,
  splitMaxPassShare: 0.3,
  gapShare: 0.3,
  leadShare: 0.1,
  significance: 0.05,
  uncertainPassShare: 0.25,
  uncertainPercentile: 0.75,
  minGroupSize: 5,
  listLength: 4,
};
