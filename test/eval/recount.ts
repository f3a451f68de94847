// The evaluation's own count of the votes. It shares no code with server/report: what both find was found twice.
import type { Score } from "../../clustering/vote-matrix.ts";

export interface RawVote {
  readonly participantId: number;
  readonly statementId: number;
  readonly score: Score;
}

/** What the report stands on, in its rawest form: votes, who is in which shown group, and which statements bridge. */
export interface Evidence {
  readonly votes: readonly RawVote[];
  /** Shown group of each participant; absent: in none that may be named. */
  readonly groupOf: ReadonlyMap<number, string>;
  readonly groupSizes: ReadonlyMap<string, number>;
  /** Statements that count, with their texts. */
  readonly texts: ReadonlyMap<number, string>;
  readonly bridging: ReadonlyMap<number, { readonly intercept: number; readonly nullThreshold: number; readonly bridges: boolean }>;
  /** Thresholds the report prints. */
  readonly rules: Readonly<Record<string, number>>;
  readonly people: number;
  readonly placed: number;
}

export class Count {
  yes = 0;
  no = 0;
  pass = 0;
  get all(): number {
    return this.yes + this.no + this.pass;
  }
  share(side: Side): number {
    return this.all === 0 ? 0 : this[side] / this.all;
  }
}
export type Side = "yes" | "no" | "pass";

/** Ends of the Wilson interval at 95 %, from its defining quadratic equation (1 + z²/n) p² − (2p̂ + z²/n) p + p̂² = 0. */
export function wilson(successes: number, trials: number): readonly [low: number, high: number] {
  if (trials === 0) return [0, 1];
  const z2 = 1.959963984540054 ** 2;
  const share = successes / trials;
  const a = 1 + z2 / trials;
  const b = -(2 * share + z2 / trials);
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * share * share));
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}

/** Two-sided p of the pooled two-proportion test; the normal tail by Simpson's rule. */
export function twoShares(x: number, n: number, y: number, m: number): number {
  if (n === 0 || m === 0) return 1;
  const pooled = (x + y) / (n + m);
  const spread = pooled * (1 - pooled) * (1 / n + 1 / m);
  if (spread <= 0) return 1;
  const z = Math.abs(x / n - y / m) / Math.sqrt(spread);
  if (z > 8) return 0;
  const steps = 2_000;
  const width = z / steps;
  let area = 0;
  for (let step = 0; step <= steps; step += 1) {
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
    area += weight * Math.exp(-((step * width) ** 2) / 2);
  }
  return Math.max(0, 1 - 2 * ((area * width) / 3 / Math.sqrt(2 * Math.PI)));
}

/** Benjamini–Hochberg, from the largest p down: q(i) = min(q(i+1), p(i) · m / i). */
export function falseDiscovery<Key>(values: ReadonlyMap<Key, number>): ReadonlyMap<Key, number> {
  const order = [...values].sort(([, a], [, b]) => b - a);
  const out = new Map<Key, number>();
  let best = 1;
  order.forEach(([key, p], index) => {
    best = Math.min(best, (p * order.length) / (order.length - index));
    out.set(key, best);
  });
  return out;
}

export class Recount {
  readonly evidence: Evidence;
  readonly need: number;
  readonly groups: readonly string[];
  readonly uncertainFrom: number;
  readonly #all = new Map<number, Count>();
  readonly #group = new Map<string, Count>();
  readonly #gapQ: ReadonlyMap<number, number>;
  readonly #leadQ = new Map<string, number>();

  constructor(evidence: Evidence) {
    this.evidence = evidence;
    this.groups = [...evidence.groupSizes.keys()].sort();
    for (const { participantId, statementId, score } of evidence.votes) {
      const side: Side = score === 1 ? "yes" : score === -1 ? "no" : "pass";
      this.#countFor(this.#all, statementId)[side] += 1;
      const group = evidence.groupOf.get(participantId);
      if (group !== undefined) this.#countFor(this.#group, `${group} ${String(statementId)}`)[side] += 1;
    }
    this.need = Math.max(this.rule("minVotes"), Math.ceil(this.rule("minVotesShare") * evidence.people));
    const passes = this.ids.filter((id) => this.all(id).all >= this.need).map((id) => this.all(id).share("pass")).sort((a, b) => a - b);
    this.uncertainFrom = Math.max(this.rule("uncertainPassShare"), passes[Math.max(0, Math.ceil(this.rule("uncertainPercentile") * passes.length) - 1)] ?? 0);
    this.#gapQ = falseDiscovery(new Map(this.ids.flatMap((id) => {
      const gap = this.gap(id);
      return gap === null ? [] : [[id, twoShares(gap.high.yes, gap.high.all, gap.low.yes, gap.low.all)] as const];
    })));
    for (const group of this.groups) {
      for (const side of ["yes", "no"] as const) {
        const tested = new Map(this.ids.filter((id) => this.groups.length > 1 && this.isEligible(id, group)).map((id) => {
          const own = this.of(id, group);
          const rest = this.others(id, group);
          return [id, twoShares(own[side], own.all, rest[side], rest.all)] as const;
        }));
        for (const [id, q] of falseDiscovery(tested)) this.#leadQ.set(`${group} ${side} ${String(id)}`, q);
      }
    }
  }

  get ids(): readonly number[] {
    return [...this.evidence.texts.keys()].sort((a, b) => a - b);
  }

  rule(name: string): number {
    const value = this.evidence.rules[name];
    if (value === undefined) throw new Error(`the report does not print ${name}`);
    return value;
  }

  all = (id: number): Count => this.#all.get(id) ?? new Count();
  of = (id: number, group: string): Count => this.#group.get(`${group} ${String(id)}`) ?? new Count();

  others(id: number, group: string): Count {
    const sum = new Count();
    for (const other of this.groups.filter((name) => name !== group)) {
      const count = this.of(id, other);
      sum.yes += count.yes;
      sum.no += count.no;
      sum.pass += count.pass;
    }
    return sum;
  }

  isEligible(id: number, group: string): boolean {
    const size = this.evidence.groupSizes.get(group) ?? 0;
    return this.of(id, group).all >= Math.max(this.rule("minGroupVotes"), this.rule("minGroupVotesShare") * size);
  }

  eligible = (id: number): readonly string[] => this.groups.filter((group) => this.isEligible(id, group));

  gap(id: number): { readonly highId: string; readonly lowId: string; readonly high: Count; readonly low: Count } | null {
    const groups = this.eligible(id);
    if (groups.length < 2) return null;
    const share = (group: string): number => this.of(id, group).share("yes");
    let [highId, lowId] = [groups[0] ?? "", groups[0] ?? ""];
    for (const group of groups) {
      if (share(group) > share(highId)) highId = group;
      if (share(group) < share(lowId)) lowId = group;
    }
    return highId === lowId ? null : { highId, lowId, high: this.of(id, highId), low: this.of(id, lowId) };
  }

  gapQ = (id: number): number => this.#gapQ.get(id) ?? 1;
  leadQ = (id: number, group: string, side: Side): number => this.#leadQ.get(`${group} ${side} ${String(id)}`) ?? 1;

  #countFor<Key>(counts: Map<Key, Count>, key: Key): Count {
    const found = counts.get(key) ?? new Count();
    counts.set(key, found);
    return found;
  }
}
