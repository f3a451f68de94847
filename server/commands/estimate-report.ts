import type { ReportEstimate } from "../contract/report-jobs.ts";
import type { Deps } from "../deps.ts";
import type { ModelClient } from "../llm/model-client.ts";
import { estimateUnits } from "../report/jobs/estimate-units.ts";
import { planUnits } from "../report/jobs/plan-units.ts";
import { isSuspicious } from "../report/suspicious-text.ts";
import { freezeReport } from "./freeze-report.ts";

/** What a report worded by the model would take. Asks the model nothing. Throws AppError "report-not-ready". */
export async function estimateReport({ store, config }: Pick<Deps, "store" | "config">, model: ModelClient, conversationId: string, isFresh: boolean): Promise<ReportEstimate> {
  const { draft, knownTopics } = await freezeReport({ store }, conversationId, isFresh);
  const steps = await estimateUnits(model, planUnits(draft, knownTopics), isFresh);
  const sum = (key: "calls" | "kept" | "promptTokens" | "answerTokens"): number => steps.reduce((total, step) => total + step[key], 0);
  const tokens = sum("promptTokens") + sum("answerTokens");
  return {
    model: model.model,
    steps: steps.map(({ step, calls, kept, promptTokens, answerTokens }) => ({ step, calls, kept, tokens: promptTokens + answerTokens })),
    calls: sum("calls"),
    kept: sum("kept"),
    tokens,
    tokensLow: Math.floor(tokens * 0.7),
    tokensHigh: Math.ceil(tokens * 1.3),
    cost: costOf(config, sum("promptTokens"), sum("answerTokens")),
    tokenCap: config.llmTokenCap,
    suspicious: draft.pack.facts.filter(({ text }) => isSuspicious(text)).map(({ id }) => id),
  };
}

const MILLION = 1_000_000;

function costOf({ llmPriceInput, llmPriceOutput, llmPriceCurrency }: Deps["config"], prompt: number, answer: number): ReportEstimate["cost"] {
  if (llmPriceInput === null || llmPriceOutput === null) return null;
  return { amount: Math.round((prompt * llmPriceInput + answer * llmPriceOutput) / MILLION * 10_000) / 10_000, currency: llmPriceCurrency };
}
