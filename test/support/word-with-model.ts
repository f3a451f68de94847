import type { Locale } from "../../messages/locale.ts";
import type { RefusedSentence } from "../../server/contract/report.ts";
import type { ModelCall, ModelCallStore } from "../../server/llm/model-call.ts";
import { createModelClient, type ModelClient, type ModelClientOptions } from "../../server/llm/model-client.ts";
import type { ModelWording } from "../../server/report/assemble-report.ts";
import type { DraftSentence } from "../../server/report/draft-sentence.ts";
import type { FactPack } from "../../server/report/fact-pack.ts";
import type { NamedTopic } from "../../server/report/jobs/name-topics.ts";
import { planUnits, topicsOf } from "../../server/report/jobs/plan-units.ts";
import type { UnitResult } from "../../server/report/jobs/report-unit.ts";
import { runUnits, type RunEnd } from "../../server/report/jobs/run-units.ts";
import { TokenBudget, type nothing } from "../../server/report/jobs/token-budget.ts";
import { selectSections } from "../../server/report/select-sections.ts";
import type { TopicList } from "../../server/report/topics/topic.ts";

export interface Worded extends RunEnd {
  readonly wordings: readonly ModelWording[];
  readonly accepted: readonly DraftSentence[];
  readonly refused: readonly RefusedSentence[];
  readonly topics: TopicList | null;
  readonly results: ReadonlyMap<string, UnitResult>;
  /** Tokens, requests and kept answers over all units. */
  readonly tokens: number;
  readonly requests: number;
  readonly kept: number;
}

export interface WordOptions {
  readonly cap?: number;
  readonly locales?: readonly Locale[];
  readonly knownTopics?: readonly NamedTopic[];
  readonly isFresh?: boolean;
}

/** All units of a report, run without a database: what a job does between its first and its last line. */
export async function wordWithModel(client: ModelClient, pack: FactPack, { cap = Infinity, locales, knownTopics, isFresh = false }: WordOptions = {}): Promise<Worded> {
  const draft = { pack, sections: selectSections(pack) };
  const known = knownTopics ?? null;
  const units = planUnits(draft, known).filter(({ key }) => locales === undefined || key.startsWith("topic") || locales.some((locale) => key.endsWith(`/${locale}`)));
  const results = new Map<string, UnitResult>();
  const record = (key: string, result: UnitResult): Promise<void> => {
    results.set(key, result);
    return Promise.resolve();
  };
  const end = await runUnits({
    client, units, found: new Map(), over: new Set(), isFresh,
    ledger: { claim: () => Promise.resolve(true), finish: record, release: record },
    budget: new TokenBudget(cap, 0),
    signal: new AbortController().signal,
  });
  const wordings = [...end.found.values()].flatMap((outcome) => (outcome.kind === "wording" ? [outcome.wording] : []));
  const sum = (read: (usage: typeof nothing) => number): number => [...results.values()].reduce((total, { usage }) => total + read(usage), 0);
  return {
    ...end, wordings, results,
    accepted: wordings.flatMap((wording) => wording.accepted),
    refused: wordings.flatMap((wording) => wording.refused),
    topics: topicsOf(draft, known, end.found),
    tokens: sum((usage) => usage.promptTokens + usage.completionTokens),
    requests: sum((usage) => usage.requests),
    kept: sum((usage) => usage.kept),
  };
}

export interface KeptCalls extends ModelCallStore {
  readonly size: () => number;
}

export function keptCalls(): KeptCalls {
  const calls = new Map<string, ModelCall>();
  return {
    find: (key) => Promise.resolve(calls.get(key) ?? null),
    save: (call) => {
      calls.set(call.key, call);
      return Promise.resolve();
    },
    size: () => calls.size,
  };
}

/** A client that waits for nothing: what it would have waited is in `waits`, in milliseconds. */
export function buildClient(baseUrl: string, options: Partial<ModelClientOptions> = {}): { readonly client: ModelClient; readonly waits: readonly number[] } {
  const waits: number[] = [];
  const client = createModelClient({
    baseUrl, apiKey: "test-key", model: "fake", timeoutMs: 2_000, maxRetries: 2, calls: keptCalls(), clock: () => 0, chance: () => 0.5,
    wait: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    ...options,
  });
  return { client, waits };
}
