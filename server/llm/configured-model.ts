import type { Config } from "../config.ts";
import type { ModelCallStore, ModelModeStore } from "./model-call.ts";
import { createModelClient, type ModelClient } from "./model-client.ts";

export interface ConfiguredModelOptions {
  readonly calls: ModelCallStore;
  readonly modes: ModelModeStore;
  readonly clock: () => number;
  /** Uniform in [0, 1). */
  readonly chance: () => number;
}

/** The model of the configuration, or null when none is named: then every report is written from templates. */
export function configuredModel(
  config: Pick<Config, "llmBaseUrl" | "llmApiKey" | "llmModel" | "llmTimeoutSeconds" | "llmConcurrency">,
  options: ConfiguredModelOptions,
): ModelClient | null {
  if (config.llmModel === null) return null;
  return createModelClient({
    baseUrl: config.llmBaseUrl,
    apiKey: config.llmApiKey,
    model: config.llmModel,
    timeoutMs: config.llmTimeoutSeconds * 1000,
    atOnce: config.llmConcurrency,
    ...options,
  });
}
