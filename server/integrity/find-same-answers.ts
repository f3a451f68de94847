import type { Finding } from "../contract/integrity.ts";
import type { Score } from "../../clustering/vote-matrix.ts";
import { findingOf } from "./finding-of.ts";
import { poissonTail } from "./poisson-tail.ts";
import { currentAnswers, type Trace } from "./trace.ts";

/** Fewer people or statements than this come together too easily. */
const FEWEST_PEOPLE = 3;
const FEWEST_STATEMENTS = 8;
const BURST_MS = 15 * 60_000;
/** Over all sets of answers looked at, one false finding in a thousand conversations. */
const ALPHA = 1e-3;
const HIGH = 1e-9;

interface Voter {
  readonly trace: Trace;
  readonly answers: ReadonlyMap<number, Score>;
  readonly begunAt: number;
}

/**
 * People who gave the same answers to the same statements and began within a quarter of an hour.
 *
 * What would be expected: given one person's answers, each of the others who began in that time and answered the same
 * statements gives all of them too with probability p = Σ_g w_g Π_s P_g(answer to s). P_g are the shares in group g of the
 * map among everybody else, so that people who agree because they think alike are no surprise; within a group answers are
 * taken as independent. The finding stands when P(Poisson((N − 1)·p) ≥ n − 1) is below 0.001 / number of such sets.
 *
 * @param groupOf the group on the map, −1 for none
 */
export function findSameAnswers(traces: readonly Trace[], groupOf: (number: number) => number): readonly Finding[] {
  const voters = traces.filter(({ source }) => source === "online").map((trace): Voter => ({ trace, answers: currentAnswers(trace), begunAt: trace.answers[0]?.at ?? trace.createdAt }))
    .filter(({ answers }) => answers.size >= FEWEST_STATEMENTS);
  const bySheet = groupBy(voters, ({ answers }) => sheetOf(answers));
  const bySet = groupBy(voters, ({ answers }) => setOf(answers));
  const candidates = [...bySheet.values()].map(densestBurst).filter((burst) => burst.length >= FEWEST_PEOPLE);
  return candidates.flatMap((burst): Finding[] => {
    const [one] = burst;
    if (one === undefined) return [];
    const from = one.begunAt;
    const to = burst.at(-1)?.begunAt ?? from;
    const others = (bySet.get(setOf(one.answers)) ?? []).filter(({ begunAt }) => begunAt >= from - BURST_MS && begunAt <= to + BURST_MS);
    const holders = new Set(burst.map(({ trace }) => trace.number));
    const expected = (others.length - 1) * chanceOf(one.answers, voters.filter(({ trace }) => !holders.has(trace.number)), groupOf);
    const chance = poissonTail(burst.length - 1, expected);
    if (chance >= ALPHA / candidates.length) return [];
    return [{
      kind: "same-answers", ...findingOf(burst.map(({ trace }) => trace), burst.map(({ begunAt }) => begunAt)),
      sureness: chance < HIGH && burst.length >= 5 ? "high" : "middle", statements: one.answers.size, byChance: expected,
    }];
  });
}

/** p of the formula above. Shares are smoothed by one answer of each kind, so that nothing is impossible. */
function chanceOf(answers: ReadonlyMap<number, Score>, others: readonly Voter[], groupOf: (number: number) => number): number {
  const groups = groupBy(others, ({ trace }) => groupOf(trace.number));
  let chance = 0;
  for (const members of groups.values()) {
    let all = members.length / others.length;
    for (const [statementId, score] of answers) {
      const given = members.flatMap((member) => member.answers.get(statementId) ?? []);
      all *= (given.filter((other) => other === score).length + 1) / (given.length + 3);
    }
    chance += all;
  }
  return groups.size === 0 ? 3 ** -answers.size : chance;
}

/** The most of them who began within the time of a burst, in order. */
function densestBurst(voters: readonly Voter[]): readonly Voter[] {
  const sorted = [...voters].sort((one, other) => one.begunAt - other.begunAt);
  let best: readonly Voter[] = [];
  let first = 0;
  for (let last = 0; last < sorted.length; last += 1) {
    while ((sorted[last]?.begunAt ?? 0) - (sorted[first]?.begunAt ?? 0) > BURST_MS) first += 1;
    if (last - first + 1 > best.length) best = sorted.slice(first, last + 1);
  }
  return best;
}

const sorted = (answers: ReadonlyMap<number, Score>): readonly (readonly [number, Score])[] => [...answers].sort(([one], [other]) => one - other);
const sheetOf = (answers: ReadonlyMap<number, Score>): string => sorted(answers).map(([id, score]) => `${String(id)}:${String(score)}`).join(" ");
const setOf = (answers: ReadonlyMap<number, Score>): string => sorted(answers).map(([id]) => String(id)).join(" ");

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
