import type { CallMeter } from "../../llm/call-meter.ts";
import { ModelError } from "../../llm/model-problem.ts";
import type { UnitUsage } from "./report-unit.ts";

/** Tokens a job may use. Calls on their way count with their estimate, so that many at once do not overshoot together. */
export class TokenBudget {
  readonly #cap: number;
  #used: number;
  #reserved = 0;

  constructor(cap: number, used: number) {
    this.#cap = cap;
    this.#used = used;
  }

  reserve(tokens: number): void {
    if (this.#used + this.#reserved + tokens > this.#cap) throw new ModelError("token-cap");
    this.#reserved += tokens;
  }

  settle(reserved: number, used: number): void {
    this.#reserved -= reserved;
    this.#used += used;
  }
}

export const nothing: UnitUsage = { requests: 0, kept: 0, promptTokens: 0, completionTokens: 0, isEstimated: false };

/** Adds up what one unit takes, within the budget of its job. */
export class UnitMeter implements CallMeter {
  readonly #budget: TokenBudget;
  #usage: UnitUsage = nothing;

  constructor(budget: TokenBudget) {
    this.#budget = budget;
  }

  before(estimatedTokens: number): void {
    this.#budget.reserve(estimatedTokens);
  }

  failed(estimatedTokens: number): void {
    this.#budget.settle(estimatedTokens, 0);
    this.#usage = { ...this.#usage, requests: this.#usage.requests + 1 };
  }

  after({ promptTokens, completionTokens, isEstimated, isKept }: Parameters<CallMeter["after"]>[0], estimatedTokens: number): void {
    const { requests, kept, ...sum } = this.#usage;
    if (!isKept) this.#budget.settle(estimatedTokens, promptTokens + completionTokens);
    this.#usage = {
      requests: requests + (isKept ? 0 : 1),
      kept: kept + (isKept ? 1 : 0),
      promptTokens: sum.promptTokens + promptTokens,
      completionTokens: sum.completionTokens + completionTokens,
      isEstimated: sum.isEstimated || isEstimated,
    };
  }

  usage(): UnitUsage {
    return this.#usage;
  }
}
