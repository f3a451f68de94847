import { ReportStep } from "../../contract/report-jobs.ts";
import { estimateMessages } from "../../llm/estimate-tokens.ts";
import type { ModelClient } from "../../llm/model-client.ts";
import { ModelError } from "../../llm/model-problem.ts";
import type { Outcomes, ReportUnit, UnitOutcome } from "./report-unit.ts";

/** What one step will take: calls that have to be paid and those that are kept; tokens sent and written. */
export interface StepNeed {
  readonly step: ReportStep;
  readonly calls: number;
  readonly kept: number;
  readonly promptTokens: number;
  readonly answerTokens: number;
}

/** One unit: whether its answer is kept, and what it takes if not. */
interface UnitEstimate {
  readonly step: ReportStep;
  readonly isKept: boolean;
  readonly promptTokens: number;
  readonly answerTokens: number;
}

/** A repair sends the question again; a few in a hundred are repaired. */
const REPAIRS = 1.05;

/**
 * What units will take, step by step, without asking the model: within about 30 % of what comes.
 * @param isFresh kept answers will not be used
 */
export async function estimateUnits(client: ModelClient, units: readonly ReportUnit[], isFresh: boolean): Promise<readonly StepNeed[]> {
  const found = await keptOutcomes(client, units, isFresh);
  const estimates = await Promise.all(units.map((unit) => estimateUnit(client, unit, found, isFresh)));
  return ReportStep.options.flatMap((step) => {
    const own = estimates.filter((estimate) => estimate.step === step);
    const paid = own.filter(({ isKept }) => !isKept);
    const sum = (key: "promptTokens" | "answerTokens"): number => Math.round(paid.reduce((total, estimate) => total + estimate[key], 0) * REPAIRS);
    return own.length === 0 ? [] : [{ step, calls: paid.length, kept: own.length - paid.length, promptTokens: sum("promptTokens"), answerTokens: sum("answerTokens") }];
  });
}

async function estimateUnit(client: ModelClient, unit: ReportUnit, found: Outcomes, isFresh: boolean): Promise<UnitEstimate> {
  const question = unit.question(found);
  const isKept = !isFresh && question !== null && (await client.isKept(question));
  const prompt = question === null ? unit.roughTokens : estimateMessages(question.messages);
  return { step: unit.step, isKept, promptTokens: prompt, answerTokens: unit.answerTokens };
}

/** Outcomes that other units need and that can be had from kept answers alone. */
async function keptOutcomes(client: ModelClient, units: readonly ReportUnit[], isFresh: boolean): Promise<Outcomes> {
  const needed = new Set(units.flatMap(({ needs }) => needs ?? []));
  const found = new Map<string, UnitOutcome>();
  if (isFresh) return found;
  for (const unit of units.filter(({ key }) => needed.has(key))) {
    try {
      found.set(unit.key, await unit.run(client.recall, found));
    } catch (error) {
      // Something of it is not kept; then its questions have to be asked.
      if (!(error instanceof ModelError)) throw error;
    }
  }
  return found;
}
