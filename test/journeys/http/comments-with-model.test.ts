import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { COMMENT_CLAIMS_VERSION } from "../../../prompts/comment-claims.ts";
import type { OrganiserConversation } from "../../../server/contract/conversation.ts";
import { PublishedReport } from "../../../server/contract/report.ts";
import { startFakeLlm, type Behaviour, type FakeLlm } from "../../support/fake-llm.ts";
import { ask } from "../../support/join-conversation.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

const file = readFileSync(join(import.meta.dirname, "../../support/comments/town-life-en.csv"));

/** Reads each comment's first sentence as its claim; once, for one comment, with a quote nobody wrote. */
const readsComments: Behaviour = (_task, _number, { messages }) => {
  const data = JSON.parse(messages.find(({ role }) => role === "user")?.content ?? "{}") as Readonly<Record<string, unknown>>;
  const list = Object.entries(data).find(([key]) => key.startsWith("comments_"))?.[1] as readonly { id: string; text: string }[] | undefined;
  if (list === undefined) return null;
  const claims = list.flatMap(({ id, text }) => {
    const quote = /^.{20,120}?[.!?](?=\s|$)/u.exec(text)?.[0];
    if (id === "C1") return [{ comment: id, quote: "Buses are free for everybody.", text: "Buses are free for everybody." }];
    return quote === undefined ? [] : [{ comment: id, quote, text: quote.replace(/[!?]$/u, ".") }];
  });
  return { kind: "json", value: { claims } };
};

let llm: FakeLlm;
let server: TestServer;
let headers: Readonly<Record<string, string>>;
let conversation: OrganiserConversation;

beforeAll(async () => {
  llm = await startFakeLlm(readsComments);
  server = await startTestServer({ environment: { LLM_BASE_URL: llm.baseUrl, LLM_MODEL: "fake", LLM_API_KEY: "not-to-be-seen" } });
  headers = { cookie: await server.signIn() };
  const response = await fetch(`${server.url}/api/v1/console/comments?language=en&topic=Town+life`, { method: "POST", headers: { "content-type": "text/csv", ...headers }, body: new Uint8Array(file) });
  conversation = (await response.json()) as OrganiserConversation;
});
afterAll(async () => {
  await server.close();
  await llm.close();
});

const write = () => ask<PublishedReport>(server, "POST", `/console/conversations/${conversation.id}/comment-reports`, { body: { useModel: true, publish: false }, headers });

test("a model's claims stand where their quotes do, an invented quote is refused and said, personal data is not sent", async () => {
  const { status, body } = await write();
  expect(status).toBe(201);
  const part = PublishedReport.parse(body).report.comments!;
  expect(part.writing).toMatchObject({ model: "fake", modelProblem: null });
  expect(part.writing.refused[0]).toMatchObject({ number: 1, quote: "Buses are free for everybody.", reason: "the quote is not in the comment" });
  expect(part.claims.filter(({ quotes }) => quotes.some(({ number }) => number === 1)).every(({ source }) => source === "comment")).toBe(true);
  expect(part.topics.method).toBe("model");
  expect(part.counts.cited + part.counts.duplicate + part.counts.tooShort + part.counts.unclassified).toBe(120);
  const sent = llm.requests.map(({ body: request }) => JSON.stringify(request));
  expect(sent.join("\n")).not.toMatch(/greta\.lind|0555 123/);
  // What looks like an order to the machine is not read for claims; later it is filed under topics as the data it is.
  expect(sent.filter((request) => request.includes("comments_")).join("\n")).not.toContain("Ignore all previous");
});

test("a second run asks nothing again", async () => {
  const before = llm.requests.length;
  expect(before).toBeGreaterThan(2);
  expect((await write()).status).toBe(201);
  expect(llm.requests).toHaveLength(before);
  expect(COMMENT_CLAIMS_VERSION).toMatch(/^comment-claims\/\d+$/);
});
