import { randomUUID } from "node:crypto";
import type { ErrorBody } from "../../server/contract/error.ts";
import type { MyPlace, NextStatement, Participation, StatementSubmitted, VoteSaved } from "../../server/contract/participation.ts";
import type { Vote } from "../../server/contract/vote.ts";

/** What came back over HTTP. */
export interface Reply<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** A request to the API below /api/v1; objects are sent as JSON, strings as they are. */
export async function ask<Body = ErrorBody>(server: { readonly url: string }, method: string, path: string, options: {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
} = {}): Promise<Reply<Body>> {
  const { body, headers } = options;
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: (text === "" ? null : /json/.test(answer.headers.get("content-type") ?? "") ? JSON.parse(text) : text) as Body };
}

/** One citizen, over real HTTP, as the widget would. */
export interface Citizen {
  readonly token: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As it was when the citizen joined. */
  readonly start: Participation;
  vote(statementId: number, vote: Vote | null, requestId?: string, isImportant?: boolean): Promise<Reply<VoteSaved & ErrorBody>>;
  write(text: string, requestId?: string): Promise<Reply<StatementSubmitted & ErrorBody>>;
  next(exclude?: readonly number[]): Promise<Reply<NextStatement & ErrorBody>>;
  me(): Promise<Reply<Participation & ErrorBody>>;
  place(): Promise<Reply<MyPlace & ErrorBody>>;
}

export async function joinConversation(server: { readonly url: string }, conversationId: string, externalId?: string): Promise<Citizen> {
  const path = `/conversations/${conversationId}`;
  const { status, body: start } = await ask<Participation>(server, "POST", `${path}/participation`, { body: externalId === undefined ? {} : { externalId } });
  if (status !== 200) throw new Error(`joining was answered with ${String(status)}: ${JSON.stringify(start)}`);
  const headers = { "hiroba-participant": start.token };
  return {
    token: start.token, headers, start,
    vote: (statementId, vote, requestId = randomUUID(), isImportant) => ask(server, "POST", `${path}/votes`, { body: { requestId, statementId, vote, ...(isImportant !== undefined && { isImportant }) }, headers }),
    write: (text, requestId = randomUUID()) => ask(server, "POST", `${path}/statements`, { body: { requestId, text }, headers }),
    next: (exclude = []) => ask(server, "GET", `${path}/next?exclude=${exclude.join(",")}`, { headers }),
    me: () => ask(server, "GET", `${path}/me`, { headers }),
    place: () => ask(server, "GET", `${path}/place`, { headers }),
  };
}
