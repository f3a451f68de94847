import OpenAI from "openai";
import type { z } from "zod";
import { hashOf, type JsonValue } from "../report/canonical-json.ts";
import { extractJson } from "./extract-json.ts";
import type { ModelCall, ModelCallStore } from "./model-call.ts";
import { ModelError, type ModelProblem } from "./model-problem.ts";

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

export interface ModelClient {
  readonly model: string;
  /** @throws ModelError after retries, and when two answers in a row are not what was asked for */
  ask<Answer>(question: ModelQuestion<Answer>): Promise<Answer>;
}

export interface ModelClientOptions {
  /** Null takes the package's own default address. */
  readonly baseUrl: string | null;
  /** Null for servers without a key. */
  readonly apiKey: string | null;
  readonly model: string;
  readonly timeoutMs: number;
  /** Repeats after 408, 409, 429, 5xx and network faults, honouring Retry-After. */
  readonly maxRetries?: number;
  readonly calls: ModelCallStore;
  readonly clock: () => number;
}

/** How to ask for JSON, from the strictest the server may offer to plain words. */
const ladder = ["json_schema", "json_object", "plain"] as const;
type Rung = (typeof ladder)[number];

const TEMPERATURE = 0;

/**
 * Talks to an OpenAI-compatible server. The strictest JSON mode the server takes is found with the first question and
 * remembered; every answer is checked against the same schema whatever the mode.
 */
export function createModelClient(options: ModelClientOptions): ModelClient {
  const openai = new OpenAI({
    // Without a key the package would look in the environment; a server without keys takes any.
    apiKey: options.apiKey ?? "none",
    ...(options.baseUrl === null ? {} : { baseURL: options.baseUrl }),
    timeout: options.timeoutMs,
    maxRetries: options.maxRetries ?? 3,
    logLevel: "off",
  });
  let rung = 0;

  const send = async (question: ModelQuestion<unknown>, mode: Rung): Promise<Omit<ModelCall, "key" | "createdAt">> => {
    const completion = await openai.chat.completions.create({
      model: options.model,
      temperature: TEMPERATURE,
      messages: question.messages.map(({ role, content }) => ({ role, content })),
      ...responseFormat(mode, question.jsonSchema),
    });
    const choice = completion.choices[0];
    if (choice?.finish_reason === "length") throw new ModelError("answer-cut-off");
    if (choice?.message.refusal) throw new ModelError("answer-refused");
    return {
      response: choice?.message.content ?? "",
      promptTokens: completion.usage?.prompt_tokens ?? 0,
      completionTokens: completion.usage?.completion_tokens ?? 0,
    };
  };

  /** One answer, going down the ladder when the server does not know a mode. */
  const answerTo = async (question: ModelQuestion<unknown>): Promise<Omit<ModelCall, "key" | "createdAt">> => {
    for (;;) {
      const tried = rung;
      try {
        return await send(question, ladder[tried] ?? "plain");
      } catch (error) {
        if (!isUnknownMode(error) || tried >= ladder.length - 1) throw toModelError(error);
        // Another question may have gone down meanwhile; never two steps for one refusal.
        rung = Math.max(rung, tried + 1);
      }
    }
  };

  const ask = async <Answer>(question: ModelQuestion<Answer>): Promise<Answer> => {
    const key = cacheKey(options.model, question);
    const kept = await options.calls.find(key);
    const keptAnswer = kept === null ? null : read(question, kept.response);
    if (keptAnswer !== null) return keptAnswer;

    const first = await answerTo(question);
    let call = first;
    let answer = read(question, first.response);
    if (answer === null) {
      call = await answerTo({ ...question, messages: [...question.messages, ...askAgain(first.response)] });
      answer = read(question, call.response);
    }
    if (answer === null) throw new ModelError("answer-unusable");
    await options.calls.save({ key, ...call, createdAt: options.clock() });
    return answer;
  };

  return { model: options.model, ask };
}

/** Everything that can change the answer. The address is left out: the same model elsewhere answers the same. */
function cacheKey(model: string, { promptVersion, messages, jsonSchema }: ModelQuestion<unknown>): string {
  return hashOf({
    promptVersion,
    model,
    temperature: TEMPERATURE,
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

function responseFormat(mode: Rung, schema: Readonly<Record<string, unknown>>) {
  if (mode === "json_schema") {
    return { response_format: { type: "json_schema" as const, json_schema: { name: "answer", strict: true, schema: { ...schema } } } };
  }
  return mode === "json_object" ? { response_format: { type: "json_object" as const } } : {};
}

/** A 400 or 422 that names the response format: this server does not know the mode. */
function isUnknownMode(error: unknown): boolean {
  return (
    error instanceof OpenAI.APIError &&
    (error.status === 400 || error.status === 422 || error.status === 501) &&
    /response_format|json_schema|json_object|structured|schema|guided|grammar/iu.test(error.message)
  );
}

function toModelError(error: unknown): ModelError {
  if (error instanceof ModelError) return error;
  if (error instanceof OpenAI.APIConnectionTimeoutError) return new ModelError("timeout");
  if (error instanceof OpenAI.APIConnectionError) return new ModelError("unreachable");
  // The status alone: a server's text may repeat what it was sent.
  if (error instanceof OpenAI.APIError) return new ModelError(problemOf(error.status as number | undefined), `status ${String(error.status)}`);
  return new ModelError("answer-unusable", error instanceof Error ? error.name : "");
}

function problemOf(status: number | undefined): ModelProblem {
  if (status === 401 || status === 403) return "key-refused";
  if (status === 404) return "model-not-found";
  if (status === 408) return "timeout";
  if (status === 429) return "too-many-requests";
  return status !== undefined && status >= 500 ? "server-error" : "request-refused";
}
