import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A chat completion request as the fake server got it. */
export interface SeenRequest {
  readonly authorization: string | undefined;
  readonly body: ChatRequest;
}

export interface ChatRequest {
  readonly model: string;
  readonly temperature?: number;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string };
}

/** What the model is shown of a statement; see prompts/group-summary.ts. */
export interface SeenStatement {
  readonly id: string;
  readonly text: string;
  readonly claims: readonly string[];
  readonly slots: readonly string[];
  readonly mustQuote: boolean;
}

export interface SeenTask {
  readonly isJapanese: boolean;
  readonly groupId: string;
  readonly statements: readonly SeenStatement[];
  /** True for the one repair. */
  readonly isRepair: boolean;
}

export interface FakeSentence {
  readonly claim: string;
  readonly statements: readonly string[];
  readonly groups: readonly string[];
  readonly text: string;
}

/** How the server answers a request; `number` counts requests from 1. Null answers correctly. */
export type Behaviour = (task: SeenTask, number: number, request: ChatRequest) => Answer | null;

export type Answer =
  | { readonly kind: "sentences"; readonly sentences: readonly FakeSentence[] }
  /** The message's content, as it is; null for none. */
  | { readonly kind: "content"; readonly content: string | null; readonly finish?: string; readonly refusal?: string }
  | { readonly kind: "status"; readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly message?: string }
  /** No answer at all, until the caller gives up. */
  | { readonly kind: "silence" }
  | { readonly kind: "drop-connection" };

export interface FakeLlm {
  /** As LLM_BASE_URL. */
  readonly baseUrl: string;
  readonly requests: readonly SeenRequest[];
  close(): Promise<void>;
}

/** A local OpenAI-compatible server. Without a behaviour it answers every task correctly from what it was sent. */
export async function startFakeLlm(behaviour: Behaviour = () => null): Promise<FakeLlm> {
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const body = JSON.parse(text) as ChatRequest;
      requests.push({ authorization: request.headers.authorization, body });
      const task = readTask(body);
      send(response, behaviour(task, requests.length, body) ?? { kind: "sentences", sentences: correctSentences(task) });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${String(port)}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => { resolve(); });
      }),
  };
}

/** One right sentence for each statement that allows a claim. */
export function correctSentences({ statements, groupId, isJapanese }: SeenTask): readonly FakeSentence[] {
  return statements.flatMap((statement) => {
    const claim = statement.claims.find((name) => name.endsWith("_more")) ?? statement.claims[0];
    return claim === undefined ? [] : [{ claim, statements: [statement.id], groups: [groupId], text: correctText(statement, claim, groupId, isJapanese) }];
  });
}

function correctText({ id }: SeenStatement, claim: string, group: string, isJapanese: boolean): string {
  const isAgree = claim.startsWith("group_agrees");
  const share = `{{${id}.${group}.${isAgree ? "agree" : "disagree"}}}`;
  if (isJapanese) return `{{${group}.name}}では{{quote:${id}}}に${isAgree ? "賛成" : "反対"}した人が{{${id}.${group}.n}}人のうち${share}でした。`;
  return `{{${group}.name}} ${isAgree ? "agreed" : "disagreed"} more often than the others with {{quote:${id}}}, at ${share} of its members.`;
}

function readTask({ messages }: ChatRequest): SeenTask {
  const user = messages.find(({ role }) => role === "user")?.content ?? "{}";
  const data = JSON.parse(user) as Readonly<Record<string, unknown>>;
  const list = Object.entries(data).find(([key]) => key.startsWith("statements_"))?.[1];
  return {
    isJapanese: String(data["language"]).startsWith("Japanese"),
    groupId: (data["group"] as { id: string } | undefined)?.id ?? "",
    statements: (list ?? []) as readonly SeenStatement[],
    isRepair: messages.length > 2 && (messages.at(-1)?.content.startsWith("Some of your sentences") ?? false),
  };
}

function send(response: ServerResponse, answer: Answer): void {
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
  const content = answer.kind === "sentences" ? JSON.stringify({ sentences: answer.sentences }) : answer.content;
  const finish = answer.kind === "content" ? (answer.finish ?? "stop") : "stop";
  const refusal = answer.kind === "content" ? (answer.refusal ?? null) : null;
  response.writeHead(200, { "content-type": "application/json" });
  response.end(
    JSON.stringify({
      id: "fake",
      object: "chat.completion",
      created: 0,
      model: "fake",
      choices: [{ index: 0, finish_reason: finish, message: { role: "assistant", content, refusal } }],
      usage: { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 },
    }),
  );
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
