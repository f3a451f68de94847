import type { Config } from "../config.ts";
import type { ModelCallStore } from "./model-call.ts";
import { createModelClient, type ModelClient } from "./model-client.ts";

/** The model of the configuration, or null when none is named: then every report is written from templates. */
export function configuredModel(
  config: Pick<Config, "llmBaseUrl" | "llmApiKey" | "llmModel" | "llmTimeoutSeconds">,
  calls: ModelCallStore,
  clock: () => number,
): ModelClient | null {
  if (config.llmModel === null) return null;
  return createModelClient({
    baseUrl: config.llmBaseUrl,
    apiKey: config.llmApiKey,
    model: config.llmModel,
    timeoutMs: config.llmTimeoutSeconds * 1000,
    calls,
    clock,
  });
}
