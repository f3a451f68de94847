import type { Ask, ModelClient } from "../../llm/model-client.ts";
import { ModelError, type ModelProblem } from "../../llm/model-problem.ts";
import type { Outcomes, ReportUnit, UnitOutcome, UnitResult } from "./report-unit.ts";
import { nothing, UnitMeter, type TokenBudget } from "./token-budget.ts";

/** Who may do what, and what came of it; see server/store/report-jobs.ts. */
export interface UnitLedger {
  /** Takes a unit; false when somebody else has it, or the job is not ours any more. */
  claim(key: string): Promise<boolean>;
  finish(key: string, result: UnitResult): Promise<void>;
  /** Gives a unit back unfinished; what it took so far still counts. */
  release(key: string, result: UnitResult): Promise<void>;
}

export interface RunOptions {
  readonly client: ModelClient;
  readonly units: readonly ReportUnit[];
  /** Outcomes of units finished before. */
  readonly found: Outcomes;
  /** Keys of units that are over, with or without an outcome. */
  readonly over: ReadonlySet<string>;
  readonly ledger: UnitLedger;
  readonly budget: TokenBudget;
  readonly isFresh: boolean;
  readonly signal: AbortSignal;
}

/**
 * finished: every unit was tried. cap: the budget is used up. broken: too many failures in a row. stopped: the
 * configuration has to change. cancelled: the signal. Units not tried stay open.
 */
export interface RunEnd {
  readonly kind: "finished" | "cap" | "broken" | "stopped" | "cancelled";
  readonly found: Outcomes;
  /** The last problem of any unit. */
  readonly problem: ModelProblem | null;
}

/** After this many failures in a row the rest is left to the templates. */
const MOST_FAILURES = 5;

/** Tries every open unit, several at a time; the first alone, because it finds out how the server is to be asked. */
export async function runUnits(options: RunOptions): Promise<RunEnd> {
  const run = new UnitRun(options);
  await run.work(1);
  await Promise.all(Array.from({ length: options.client.limit.limit() }, () => run.work(Infinity)));
  return run.end();
}

class UnitRun {
  readonly #options: RunOptions;
  readonly #found: Map<string, UnitOutcome>;
  readonly #over: Set<string>;
  readonly #waiting: ReportUnit[];
  readonly #running = new Map<string, Promise<void>>();
  #kind: RunEnd["kind"] = "finished";
  #problem: ModelProblem | null = null;
  #failures = 0;

  constructor(options: RunOptions) {
    this.#options = options;
    this.#found = new Map(options.found);
    this.#over = new Set(options.over);
    this.#waiting = options.units.filter(({ key }) => !options.over.has(key));
  }

  /** Takes up to `most` units, one after the other, until none is left or the run has ended. */
  async work(most: number): Promise<void> {
    for (let taken = 0; taken < most && this.#kind === "finished"; taken += 1) {
      if (this.#options.signal.aborted) this.#kind = "cancelled";
      const unit = this.#next();
      if (unit !== null) await this.#follow(unit);
      else if (this.#waiting.length === 0 || this.#running.size === 0) return;
      else await Promise.race(this.#running.values());
    }
  }

  end(): RunEnd {
    // In the order they were planned, whoever was quicker: the same outcomes, the same bytes.
    const found = new Map(this.#options.units.flatMap(({ key }) => {
      const outcome = this.#found.get(key);
      return outcome === undefined ? [] : [[key, outcome] as const];
    }));
    return { kind: this.#options.signal.aborted ? "cancelled" : this.#kind, found, problem: this.#problem };
  }

  /** The first unit whose need is over, one way or the other. */
  #next(): ReportUnit | null {
    if (this.#kind !== "finished") return null;
    const index = this.#waiting.findIndex(({ needs }) => needs === null || this.#over.has(needs) || (!this.#running.has(needs) && !this.#waiting.some(({ key }) => key === needs)));
    return index === -1 ? null : (this.#waiting.splice(index, 1)[0] ?? null);
  }

  async #follow(unit: ReportUnit): Promise<void> {
    const done = this.#try(unit).finally(() => { this.#running.delete(unit.key); });
    this.#running.set(unit.key, done);
    await done;
  }

  async #try(unit: ReportUnit): Promise<void> {
    const { client, ledger, budget, isFresh, signal } = this.#options;
    if (!(await ledger.claim(unit.key))) return;
    if (unit.needs !== null && !this.#found.has(unit.needs)) {
      // Not a failure of its own: the model is not even asked.
      await ledger.finish(unit.key, { outcome: null, problem: this.#problem ?? "answer-unusable", usage: nothing });
      this.#over.add(unit.key);
      return;
    }
    const meter = new UnitMeter(budget);
    const ask: Ask = (question) => client.ask(question, { meter, signal, isFresh });
    try {
      const outcome = await unit.run(ask, this.#found);
      await ledger.finish(unit.key, { outcome, problem: null, usage: meter.usage() });
      this.#found.set(unit.key, outcome);
      this.#over.add(unit.key);
      this.#failures = 0;
    } catch (error) {
      // A model that fails costs its own sentences only; anything else is a fault of ours.
      if (!(error instanceof ModelError)) throw error;
      const ending = endOf(error);
      const result = { outcome: null, problem: error.problem, usage: meter.usage() };
      if (ending !== null) {
        await ledger.release(unit.key, result);
        this.#stop(ending, error.problem);
        return;
      }
      await ledger.finish(unit.key, result);
      this.#over.add(unit.key);
      this.#problem = error.problem;
      this.#failures += 1;
      if (this.#failures >= MOST_FAILURES) this.#stop("broken", error.problem);
    }
  }

  #stop(kind: RunEnd["kind"], problem: ModelProblem): void {
    if (this.#kind !== "finished") return;
    this.#kind = kind;
    if (problem !== "cancelled") this.#problem = problem;
  }
}

function endOf({ problem, isFinal }: ModelError): RunEnd["kind"] | null {
  if (problem === "cancelled") return "cancelled";
  if (problem === "token-cap") return "cap";
  return isFinal ? "stopped" : null;
}
