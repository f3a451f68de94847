import OpenAI from "openai";
import type { z } from "zod";
import { hashOf, type JsonValue } from "../report/canonical-json.ts";
import { createAdaptiveLimit, type AdaptiveLimit } from "./adaptive-limit.ts";
import type { CallMeter, ModelUsage } from "./call-meter.ts";
import { createCapabilities, type JsonMode } from "./capabilities.ts";
import { estimateMessages, estimateTokens } from "./estimate-tokens.ts";
import { extractJson } from "./extract-json.ts";
import type { ModelCallStore, ModelModeStore } from "./model-call.ts";
import { ModelError, type ModelProblem } from "./model-problem.ts";
import { retryAfterMs, waitMs, withRetries } from "./retry.ts";

export interface ModelMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

/** One question with a typed answer. */
export interface ModelQuestion<Answer> {
  /** Name and version of the prompt; part of the cache key. */
  readonly promptVersion: string;
  readonly messages: readonly ModelMessage[];
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  readonly answer: z.ZodType<Answer>;
}

export interface AskOptions {
  readonly meter?: CallMeter;
  /** Gives the request up; the error is a ModelError "cancelled". */
  readonly signal?: AbortSignal;
  /** Asks even when an answer is kept. */
  readonly isFresh?: boolean;
}

/** A client bound to one piece of work. */
export type Ask = <Answer>(question: ModelQuestion<Answer>) => Promise<Answer>;

export interface ModelClient {
  readonly model: string;
  readonly limit: AdaptiveLimit;
  /** @throws ModelError after retries, and when two answers in a row are not what was asked for */
  ask<Answer>(question: ModelQuestion<Answer>, options?: AskOptions): Promise<Answer>;
  /** Whether the question would be answered without asking. */
  isKept(question: ModelQuestion<unknown>): Promise<boolean>;
  /** Answers from kept answers alone. @throws ModelError where it would have to ask */
  readonly recall: Ask;
}

export interface ModelClientOptions {
  /** Null takes the package's own default address. */
  readonly baseUrl: string | null;
  /** Null for servers without a key. */
  readonly apiKey: string | null;
  readonly model: string;
  readonly timeoutMs: number;
  readonly maxRetries?: number;
  /** Requests at the same time, at most. */
  readonly atOnce?: number;
  readonly calls: ModelCallStore;
  readonly modes?: ModelModeStore;
  readonly clock: () => number;
  /** For the back-off; uniform in [0, 1). */
  readonly chance: () => number;
  readonly wait?: typeof waitMs;
}

const TEMPERATURE = 0;
const SEED = 1;
/** What an answer of a sentence or two takes, until the server says. */
const USUAL_ANSWER = 300;

/**
 * Talks to an OpenAI-compatible server. The strictest JSON mode the server takes is found with the first question and
 * remembered; every answer is checked against the same schema whatever the mode.
 */
export function createModelClient(options: ModelClientOptions): ModelClient {
  const openai = new OpenAI({
    // Without a key the package would look in the environment; a server without keys takes any.
    apiKey: options.apiKey ?? "none",
    ...(options.baseUrl === null ? {} : { baseURL: options.baseUrl }),
    // Retries and the time limit are ours: they hold for the whole answer, not for its first byte.
    timeout: options.timeoutMs + 1000,
    maxRetries: 0,
    logLevel: "off",
  });
  const limit = createAdaptiveLimit(options.atOnce ?? 4);
  const capabilities = createCapabilities(options.baseUrl, options.model, options.modes ?? null);
  const retries = { most: options.maxRetries ?? 5, chance: options.chance, wait: options.wait ?? waitMs };

  const send = async (question: ModelQuestion<unknown>, mode: JsonMode, cancel: AbortSignal | undefined): Promise<Said> => {
    const timeout = AbortSignal.timeout(options.timeoutMs);
    try {
      const completion = await openai.chat.completions.create(
        {
          model: options.model,
          ...(capabilities.accepts("temperature") ? { temperature: TEMPERATURE } : {}),
          ...(capabilities.accepts("seed") ? { seed: SEED } : {}),
          messages: question.messages.map(({ role, content }) => ({ role, content })),
          ...responseFormat(mode, question.jsonSchema),
        },
        { signal: cancel === undefined ? timeout : AbortSignal.any([timeout, cancel]) },
      );
      const choice = completion.choices[0];
      const response = choice?.message.content ?? "";
      const end = choice?.finish_reason === "length" ? "answer-cut-off" : choice?.message.refusal ? "answer-refused" : null;
      return { response, end, usage: usageOf(completion.usage, question, response) };
    } catch (error) {
      if (cancel?.aborted === true) throw new ModelError("cancelled");
      throw timeout.aborted ? new ModelError("timeout") : error;
    }
  };

  /** One answer, leaving out what the server does not know. */
  const sendAsKnown = async (question: ModelQuestion<unknown>, cancel: AbortSignal | undefined): Promise<Said> => {
    for (;;) {
      const mode = capabilities.mode();
      try {
        return await send(question, mode, cancel);
      } catch (error) {
        const isRefusal = error instanceof OpenAI.APIError && [400, 422, 501].includes(error.status as number);
        if (!isRefusal || !(await capabilities.learn(error.message, mode))) throw error;
      }
    }
  };

  const answerTo = async (question: ModelQuestion<unknown>, { meter, signal }: AskOptions): Promise<Said> => {
    const estimate = estimateMessages(question.messages) + USUAL_ANSWER;
    const free = await limit.take();
    try {
      if (signal?.aborted === true) throw new ModelError("cancelled");
      meter?.before(estimate);
      const said = await withRetries(
        () => sendAsKnown(question, signal),
        ({ problem }) => {
          if (problem === "too-many-requests") limit.tooMany();
        },
        (error) => (signal?.aborted === true ? new ModelError("cancelled") : toModelError(error, options.clock())),
        retries,
        signal,
      ).catch((error: unknown) => {
        meter?.failed(estimate);
        throw error;
      });
      limit.succeeded();
      meter?.after(said.usage, estimate);
      if (said.end !== null) throw new ModelError(said.end);
      return said;
    } finally {
      free();
    }
  };

  const kept = async <Answer>(question: ModelQuestion<Answer>): Promise<Answer | null> => {
    const call = await options.calls.find(cacheKey(options.model, question));
    return call === null ? null : read(question, call.response);
  };

  return {
    model: options.model,
    limit,
    isKept: async (question) => (await kept(question)) !== null,
    async recall(question) {
      const answer = await kept(question);
      if (answer === null) throw new ModelError("answer-unusable", "not kept");
      return answer;
    },
    async ask(question, askOptions = {}) {
      const keptAnswer = askOptions.isFresh === true ? null : await kept(question);
      if (keptAnswer !== null) {
        askOptions.meter?.after({ promptTokens: 0, completionTokens: 0, isEstimated: false, isKept: true }, 0);
        return keptAnswer;
      }
      await capabilities.recall();
      let said = await answerTo(question, askOptions);
      let answer = read(question, said.response);
      if (answer === null) {
        said = await answerTo({ ...question, messages: [...question.messages, ...askAgain(said.response)] }, askOptions);
        answer = read(question, said.response);
      }
      if (answer === null) throw new ModelError("answer-unusable");
      const { promptTokens, completionTokens } = said.usage;
      await options.calls.save({ key: cacheKey(options.model, question), response: said.response, promptTokens, completionTokens, createdAt: options.clock() });
      return answer;
    },
  };
}

interface Said {
  readonly response: string;
  readonly usage: ModelUsage;
  /** Why the answer must not be used; null when it may. */
  readonly end: "answer-cut-off" | "answer-refused" | null;
}

function usageOf(usage: { readonly prompt_tokens: number; readonly completion_tokens: number } | null | undefined, question: ModelQuestion<unknown>, response: string): ModelUsage {
  if (usage !== null && usage !== undefined) return { promptTokens: usage.prompt_tokens, completionTokens: usage.completion_tokens, isEstimated: false, isKept: false };
  return { promptTokens: estimateMessages(question.messages), completionTokens: estimateTokens(response), isEstimated: true, isKept: false };
}

/** Everything that can change the answer. The address is left out: the same model elsewhere answers the same. */
function cacheKey(model: string, { promptVersion, messages, jsonSchema }: ModelQuestion<unknown>): string {
  return hashOf({
    promptVersion,
    model,
    temperature: TEMPERATURE,
    seed: SEED,
    messages: messages.map(({ role, content }) => ({ role, content })),
    // The schema is plain JSON by construction.
    schema: jsonSchema as JsonValue,
  });
}

function read<Answer>(question: ModelQuestion<Answer>, response: string): Answer | null {
  const parsed = question.answer.safeParse(extractJson(response));
  return parsed.success ? parsed.data : null;
}

const askAgain = (response: string): readonly ModelMessage[] => [
  { role: "assistant", content: response.slice(0, 4000) === "" ? "(empty)" : response.slice(0, 4000) },
  { role: "user", content: "That was not one JSON object of the form asked for. Answer again with only that JSON object." },
];

function responseFormat(mode: JsonMode, schema: Readonly<Record<string, unknown>>) {
  if (mode === "json_schema") {
    return { response_format: { type: "json_schema" as const, json_schema: { name: "answer", strict: true, schema: { ...schema } } } };
  }
  return mode === "json_object" ? { response_format: { type: "json_object" as const } } : {};
}

function toModelError(error: unknown, now: number): ModelError {
  if (error instanceof ModelError) return error;
  if (error instanceof OpenAI.APIConnectionTimeoutError) return new ModelError("timeout");
  if (error instanceof OpenAI.APIConnectionError) return new ModelError("unreachable");
  // The status alone: a server's text may repeat what it was sent.
  if (error instanceof OpenAI.APIError) {
    const status = error.status as number | undefined;
    const headers = error.headers as Headers | undefined;
    return new ModelError(problemOf(status), `status ${String(status)}`, headers === undefined ? null : retryAfterMs(headers, now));
  }
  // A body that breaks off, or is no JSON.
  return new ModelError("unreachable", error instanceof Error ? error.name : "");
}

function problemOf(status: number | undefined): ModelProblem {
  if (status === 401 || status === 403) return "key-refused";
  if (status === 404) return "model-not-found";
  if (status === 408) return "timeout";
  if (status === 429) return "too-many-requests";
  return status !== undefined && (status >= 500 || status === 409) ? "server-error" : "request-refused";
}
