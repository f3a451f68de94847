import type { RuleNumbers } from "./en/report.ts";
import type { Format } from "./format.ts";

/** The thresholds as the language writes them. */
export function ruleNumbers(parameters: Readonly<Record<string, number>>, format: Format): RuleNumbers {
  const value = (name: string): number => parameters[name] ?? 0;
  const percent = (name: string): string => format.percent(value(name));
  const number = (name: string): string => format.number(value(name));
  const points = (name: string): string => format.number(Math.round(value(name) * 100));
  return {
    votesNeeded: number("votesNeeded"),
    allGroupsLowerBound: percent("allGroupsLowerBound"),
    allGroupsShare: percent("allGroupsShare"),
    majorityLowerBound: percent("majorityLowerBound"),
    splitShare: percent("splitShare"),
    splitMaxPassShare: percent("splitMaxPassShare"),
    gapPoints: points("gapShare"),
    leadPoints: points("leadShare"),
    significance: number("significance"),
    // Rounded down, so that a statement just above it is not said to miss it.
    uncertainFrom: format.percent(Math.floor(value("uncertainFrom") * 100) / 100),
    minGroupVotes: number("minGroupVotes"),
    minGroupVotesShare: percent("minGroupVotesShare"),
    minGroupSize: number("minGroupSize"),
  };
}
