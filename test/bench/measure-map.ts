// One size in one process, so that the peak of resident memory is this size's own. Started by map.ts; prints one JSON line.
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { OpinionEngine, type VoteChange } from "../../clustering/opinion-engine.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import type { Score, VoteMatrix } from "../../clustering/vote-matrix.ts";
import { buildSyntheticVotes } from "../support/synthetic-votes.ts";
import type { BenchSize, BenchTask } from "./sizes.ts";

const SEED = 2026;

/** On a busy machine the processor time is the steadier figure; it includes the garbage collector's threads. */
export interface Timing {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

export interface Measurement {
  readonly votes: number;
  readonly placed: number;
  readonly groups: number;
  /** Of the whole map, or of the map after the change; in a fresh process, and again once it is warm. */
  readonly first: Timing;
  readonly warm: Timing | null;
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
  const result = { votes: votes.column.length, placed: 0, groups: 0 };
  const act = task === "sparse" || task === "dense" ? wholeMap(votes, task, result) : afterVotes(votes, task === "one" ? 1 : 1000, result);
  globalThis.gc?.();
  const loadedMegabytes = megabytes(process.memoryUsage().rss);
  const first = act();
  // More runs cost as many maps' time: only worth it where that is short.
  const again = first.seconds > 20 || task === "dense" ? [] : [act(), act()];
  const warm = again.sort((left, right) => left.seconds - right.seconds)[0] ?? null;
  return { ...result, first, warm, loadedMegabytes, peakMegabytes: megabytes(process.resourceUsage().maxRSS * 1024) };
}

type Seen = { placed: number; groups: number };

function wholeMap(votes: VoteMatrix, solver: "sparse" | "dense", seen: Seen): () => Timing {
  return () => time(() => {
    const map = computeOpinionMap(votes, { ...defaultSettings, solver });
    Object.assign(seen, { placed: map.counts.placed, groups: map.chosenK });
  });
}

/** The engine holds everything and has drawn a map; `count` more votes arrive and the next map is drawn. */
function afterVotes(votes: VoteMatrix, count: number, seen: Seen): () => Timing {
  const engine = new OpinionEngine(votes.statements);
  engine.apply(changesOf(votes));
  let map = engine.map(defaultSettings);
  let changed = 0;
  return () => {
    const changes = Array.from({ length: count }, (): VoteChange => {
      changed += 1;
      // People all over the conversation change their mind about a statement each.
      const participantId = (changed * 7919) % votes.participantIds.length;
      return { participantId, statementId: (changed * 31) % votes.statements.length, score: ((changed % 3) - 1) as Score };
    });
    return time(() => {
      engine.apply(changes);
      map = engine.map(defaultSettings, map);
      Object.assign(seen, { placed: map.counts.placed, groups: map.chosenK });
    });
  };
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
