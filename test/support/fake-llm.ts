import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { correctAnswer } from "./fake-llm-answers.ts";
import { readTask, type SeenTask } from "./fake-llm-task.ts";

/** A chat completion request as the fake server got it. */
export interface SeenRequest {
  readonly authorization: string | undefined;
  readonly body: ChatRequest;
  readonly task: SeenTask;
}

export interface ChatRequest {
  readonly model: string;
  readonly temperature?: number;
  readonly seed?: number;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string };
}

/** How the server answers a request; `number` counts requests from 1. Null answers correctly. */
export type Behaviour = (task: SeenTask, number: number, request: ChatRequest) => Answer | null;

export type Answer =
  | { readonly kind: "json"; readonly value: unknown; readonly finish?: string; readonly withoutUsage?: true }
  /** The message's content, as it is; null for none. */
  | { readonly kind: "content"; readonly content: string | null; readonly finish?: string; readonly refusal?: string }
  | { readonly kind: "status"; readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly message?: string }
  /** No answer at all, until the caller gives up. */
  | { readonly kind: "silence" }
  /** The head of an answer, then one blank now and then, for ever. */
  | { readonly kind: "drip" }
  | { readonly kind: "drop-connection" };

export interface FakeLlm {
  /** As LLM_BASE_URL. */
  readonly baseUrl: string;
  readonly requests: readonly SeenRequest[];
  /** Most requests that waited for an answer at the same time. */
  readonly mostAtOnce: () => number;
  close(): Promise<void>;
}

/** A local OpenAI-compatible server. Without a behaviour it answers every task correctly from what it was sent. */
export async function startFakeLlm(behaviour: Behaviour = () => null, { delayMs = 0, port: wantedPort = 0 }: { readonly delayMs?: number; readonly port?: number } = {}): Promise<FakeLlm> {
  const requests: SeenRequest[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const server = createServer((request, response) => {
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    response.once("close", () => { atOnce -= 1; });
    void readBody(request).then(async (text) => {
      const body = JSON.parse(text) as ChatRequest;
      const task = readTask(body.messages);
      requests.push({ authorization: request.headers.authorization, body, task });
      const answer = behaviour(task, requests.length, body) ?? { kind: "json" as const, value: correctAnswer(task) };
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
      send(response, answer, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(wantedPort, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${String(port)}/v1`,
    requests,
    mostAtOnce: () => mostAtOnce,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => { resolve(); });
      }),
  };
}

function send(response: ServerResponse, answer: Answer, { messages }: ChatRequest): void {
  if (answer.kind === "silence") return;
  if (answer.kind === "drop-connection") {
    response.destroy();
    return;
  }
  if (answer.kind === "status") {
    response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
    response.end(JSON.stringify({ error: { message: answer.message ?? `status ${String(answer.status)}`, type: "fake" } }));
    return;
  }
  response.writeHead(200, { "content-type": "application/json" });
  if (answer.kind === "drip") {
    const drip = setInterval(() => { response.write(" "); }, 10);
    response.once("close", () => { clearInterval(drip); });
    return;
  }
  const content = answer.kind === "json" ? JSON.stringify(answer.value) : answer.content;
  const refusal = answer.kind === "content" ? (answer.refusal ?? null) : null;
  const sent = countTokens(messages.map((message) => message.content).join("")) + 4 * messages.length;
  const written = countTokens(content ?? "");
  const usage = answer.kind === "json" && answer.withoutUsage ? {} : { usage: { prompt_tokens: sent, completion_tokens: written, total_tokens: sent + written } };
  response.end(
    JSON.stringify({
      id: "fake",
      object: "chat.completion",
      created: 0,
      model: "fake",
      choices: [{ index: 0, finish_reason: answer.finish ?? "stop", message: { role: "assistant", content, refusal } }],
      ...usage,
    }),
  );
}

/** As usual models count: a character of Chinese or Japanese one token, of other text a quarter. */
const countTokens = (text: string): number => {
  const wide = [...text].filter((character) => character > "\u2e7f").length;
  return wide + Math.ceil((text.length - wide) / 4);
};

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
