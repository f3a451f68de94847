// One size in one process, so that the peak of resident memory is this size's own. Started by map.ts; prints one JSON line.
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { OpinionEngine, type VoteChange } from "../../clustering/opinion-engine.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import type { Score, VoteMatrix } from "../../clustering/vote-matrix.ts";
import { buildSyntheticVotes } from "../support/synthetic-votes.ts";
import type { BenchSize, BenchTask } from "./sizes.ts";

const SEED = 2026;
const AGAIN = 6;

/** On a busy machine the processor time is the steadier figure; it includes the garbage collector's threads. */
export interface Timing {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

export interface Measurement {
  readonly votes: number;
  /** The whole map in a fresh process, and again once it is warm. */
  readonly map?: Timing;
  readonly mapAgain?: Timing | null;
  /** The map after so many more votes, in a process that has drawn a few. */
  readonly oneVote?: Timing;
  readonly thousandVotes?: Timing;
  /** Resident memory with the votes loaded, and at its peak, in MB. */
  readonly loadedMegabytes: number;
  readonly peakMegabytes: number;
}

function time(act: () => unknown): Timing {
  const cpu = process.cpuUsage();
  const start = performance.now();
  act();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpuSeconds: (user + system) / 1e6 };
}
const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576);

function measure(size: BenchSize, task: BenchTask): Measurement {
  const { votes } = buildSyntheticVotes({
    participants: size.participants, statements: size.statements, groups: 3, missingShare: size.missingShare, seed: SEED,
  });
  const changes = task === "later" ? startEngine(votes) : null;
  globalThis.gc?.();
  const loadedMegabytes = megabytes(process.memoryUsage().rss);
  const timings = changes === null ? wholeMaps(votes, task === "dense" ? "dense" : "sparse") : { oneVote: changes(1), thousandVotes: changes(1000) };
  return { votes: votes.column.length, ...timings, loadedMegabytes, peakMegabytes: megabytes(process.resourceUsage().maxRSS * 1024) };
}

/** Other programs can only make a run slower. */
const best = (timings: readonly Timing[]): Timing => timings.reduce((left, right) => (right.cpuSeconds < left.cpuSeconds ? right : left));

function wholeMaps(votes: VoteMatrix, solver: "sparse" | "dense"): Pick<Measurement, "map" | "mapAgain"> {
  const act = (): Timing => time(() => computeOpinionMap(votes, { ...defaultSettings, solver }));
  const map = act();
  // More runs cost as many maps' time: only worth it where that is short.
  const again = solver === "dense" || map.seconds > 10 ? [] : Array.from({ length: map.seconds > 2 ? 1 : AGAIN }, act);
  return { map, mapAgain: again.length > 0 ? best(again) : null };
}

/** The engine holds everything and has drawn a map; more votes arrive and the next map is drawn. */
function startEngine(votes: VoteMatrix): (count: number) => Timing {
  const engine = new OpinionEngine(votes.statements);
  engine.apply(changesOf(votes));
  let map = engine.map(defaultSettings);
  let changed = 0;
  const once = (count: number): Timing => {
    const changes = Array.from({ length: count }, (): VoteChange => {
      changed += 1;
      // People all over the conversation change their mind about a statement each.
      const participantId = (changed * 7919) % votes.participantIds.length;
      return { participantId, statementId: (changed * 31) % votes.statements.length, score: ((changed % 3) - 1) as Score };
    });
    return time(() => {
      engine.apply(changes);
      map = engine.map(defaultSettings, map);
    });
  };
  return (count) => best(Array.from({ length: AGAIN }, () => once(count)));
}

function* changesOf(votes: VoteMatrix): Iterable<VoteChange> {
  for (let row = 0; row < votes.participantIds.length; row += 1) {
    for (let cell = votes.rowStart[row]!; cell < votes.rowStart[row + 1]!; cell += 1) {
      yield { participantId: row, statementId: votes.column[cell]!, score: votes.score[cell] as Score };
    }
  }
}

const [size, task] = JSON.parse(process.argv[2] ?? "[]") as [BenchSize, BenchTask];
process.stdout.write(`${JSON.stringify(measure(size, task))}\n`);
