// npm run bench -- routing [--citizens 800] [--repeats 5]
// Synthetic citizens arrive one after another and vote on what they are shown. Which way of choosing the next
// statement needs fewer votes to place people and to find what every group agrees on?
import { parseArgs } from "node:util";
import { printTable } from "./print-table.ts";
import { simulateConversation, type RoutingResult } from "./simulate-conversation.ts";
import { routings } from "./routings.ts";

const { values } = parseArgs({ options: { citizens: { type: "string", default: "800" }, repeats: { type: "string", default: "5" } } });
const STATEMENTS = 60;
const citizens = Number(values.citizens);
const repeats = Number(values.repeats);

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
const rows = Object.entries(routings).map(([name, route]) => {
  process.stderr.write(`replaying ${name} …\n`);
  const results = Array.from({ length: repeats }, (_, seed) => simulateConversation(route, { citizens, statements: STATEMENTS, groups: 3, seed }));
  const of = (read: (result: RoutingResult) => number): number => mean(results.map(read));
  return [
    name,
    of(({ votesToPlace }) => votesToPlace).toFixed(1),
    `${(100 * of(({ placedAfterSeven }) => placedAfterSeven)).toFixed(0)} %`,
    ...[0, 1, 2].map((third) => `${(100 * of(({ foundByThird }) => foundByThird[third]!)).toFixed(0)} %`),
    of(({ votesToFindHalf }) => votesToFindHalf).toFixed(0),
    of(({ fewestVotesOnLate }) => fewestVotesOnLate).toFixed(0),
    of(({ votes }) => votes).toFixed(0),
  ];
});
process.stdout.write(`${String(citizens)} citizens, ${String(STATEMENTS)} statements of which ${String(STATEMENTS * 0.6)} arrive over time, 3 planted groups; mean of ${String(repeats)} conversations\n`);
printTable(
  ["routing", "votes to place", "right after 7", "found at 1/3", "at 2/3", "at end", "votes to half", "fewest votes on late", "votes in all"],
  rows,
);
process.stdout.write(
  [
    "votes to place: votes a newcomer gives until the map puts them with their planted group and keeps them there (20 at most)",
    "found: planted consensus statements with a Wilson lower bound of agreement above one half in every group",
    "votes to half: votes in the conversation when half of all planted consensus statements are found",
    "fewest votes on late: votes on the least heard statement among those that arrived in the second half of the arrivals",
    "",
  ].join("\n"),
);
