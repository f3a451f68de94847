import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClaimsOpened, CommentPreview, ConversationComments } from "../../../server/contract/comments.ts";
import type { OrganiserConversation } from "../../../server/contract/conversation.ts";
import { PublishedReport } from "../../../server/contract/report.ts";
import { castTwoCamps } from "../../support/cast-two-camps.ts";
import { ask } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

const file = readFileSync(join(import.meta.dirname, "../../support/comments/town-life-ja.csv"));
const question = "町の暮らしをよくするために、何が必要ですか";

describe.each(databases)("free comments on %s", (database) => {
  let server: TestServer;
  let organiser: Readonly<Record<string, string>>;
  let moderator: Readonly<Record<string, string>>;
  let conversation: OrganiserConversation;
  let report: PublishedReport;

  beforeAll(async () => {
    server = await startTestServer({ database });
    organiser = { cookie: await server.signIn() };
    moderator = { cookie: await server.signIn("moderator") };
  });
  afterAll(() => server.close());

  const send = async <Answer>(path: string, bytes: Uint8Array, headers = organiser) => {
    const response = await fetch(`${server.url}/api/v1${path}`, { method: "POST", headers: { "content-type": "text/csv", ...headers }, body: new Uint8Array(bytes) });
    return { status: response.status, body: (await response.json()) as Answer & { error?: { code: string } } };
  };

  test("are looked at before anything is stored, problems named by line", async () => {
    const preview = await send<CommentPreview>("/console/comments/preview?name=town.csv", file);
    expect(preview).toMatchObject({ status: 200, body: { problem: null, language: "ja", file: { name: "town.csv", rows: 122, taken: 122, columns: { comment: "comment-body", id: "id", name: "interview" } } } });
    const faulty = await send<CommentPreview>("/console/comments/preview", Buffer.from("id,comment\n1,More buses\n2,\n3,\"open\n"));
    expect(faulty.body).toMatchObject({ problem: { code: "quote-never-closed", line: 4 }, file: null });
    expect((await ask<{ conversations: unknown[] }>(server, "GET", "/console/conversations", { headers: organiser })).body.conversations).toEqual([]);
  });

  test("become a draft conversation, for organisers only", async () => {
    const address = `/console/comments?name=town.csv&language=ja&topic=${encodeURIComponent(question)}`;
    expect((await send(address, file, moderator)).body.error?.code).toBe("not-allowed");
    expect((await send(address, file, {})).body.error?.code).toBe("sign-in-required");
    expect((await send(address, Buffer.from("voter,vote\n1,1\n"))).body.error?.code).toBe("comments-unreadable");
    expect((await send("/console/comments?language=ja", file)).body.error?.code).toBe("invalid-request");
    const made = await send<OrganiserConversation>(address, file);
    expect(made.status).toBe(201);
    conversation = made.body;
    expect(conversation).toMatchObject({ settings: { topic: question, state: "draft" }, source: "town.csv" });
    expect((await ask<ConversationComments>(server, "GET", `/console/conversations/${conversation.id}/comments`, { headers: moderator })).body).toMatchObject({ file: { taken: 122 }, opened: 0 });
  });

  test("become a report that accounts for every comment and quotes exactly", async () => {
    const written = await ask<PublishedReport>(server, "POST", `/console/conversations/${conversation.id}/comment-reports`, { body: { publish: true }, headers: organiser });
    expect(written.status).toBe(201);
    report = PublishedReport.parse(written.body);
    const part = report.report.comments!;
    const { counts } = part;
    expect(counts.cited + counts.duplicate + counts.tooShort + counts.unclassified).toBe(counts.comments);
    expect(counts).toMatchObject({ comments: 122, duplicate: 5, tooShort: 3, masked: { emails: 1, phones: 1 } });
    const texts = new Map(part.comments.map(({ number, text }) => [number, text]));
    for (const { quotes } of part.claims) for (const { number, start, quote } of quotes) expect(texts.get(number)?.slice(start, start + quote.length)).toBe(quote);
    // Six near-identical submissions of four members are one claim, six comments, four people.
    expect(part.claims.find(({ text }) => text.startsWith("町民プールの廃止"))).toMatchObject({ comments: 6, people: 4 });
    expect(JSON.stringify(report)).not.toMatch(/sawada@|0555-12|佐野みどり/);
  });

  test("are read by everybody once published, and end with the report when it is withdrawn", async () => {
    const read = (path: string) => fetch(`${server.url}/api/v1/reports/${report.id}${path}`);
    expect((await read("")).status).toBe(200);
    const audit = await (await read("/comments.csv")).text();
    expect(audit.trimEnd().split("\r\n")).toHaveLength(123);
    expect(audit).toContain("too-short");
    expect((await read("/claims.csv")).headers.get("content-type")).toBe("text/csv; charset=utf-8");
    await ask(server, "PATCH", `/console/reports/${report.id}`, { body: { status: "withdrawn" }, headers: organiser });
    expect((await read("")).status).toBe(404);
    expect((await read("/comments.csv")).status).toBe(404);
    await ask(server, "PATCH", `/console/reports/${report.id}`, { body: { status: "published" }, headers: organiser });
  });

  test("claims are opened for voting, keep where they come from, and the report of the votes says so", async () => {
    const { claims } = report.report.comments!;
    const chosen = claims.filter(({ text }) => text.length < 40).slice(0, 12).map(({ id }) => id);
    const open = (claimIds: readonly number[], headers = organiser) => ask<ClaimsOpened & { error: { code: string } }>(server, "POST", `/console/reports/${report.id}/claims`, { body: { claimIds }, headers });
    expect((await open(chosen, moderator)).status).toBe(403);
    expect((await open([99_999])).body.error.code).toBe("claim-not-found");
    const opened = await open(chosen);
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({ conversationId: conversation.id, tooLong: [], existing: [] });
    expect(opened.body.created).toHaveLength(12);
    // Opening again adds nothing.
    expect((await open(chosen)).body).toMatchObject({ created: [] });

    await ask(server, "PATCH", `/console/conversations/${conversation.id}`, { body: { state: "open" }, headers: organiser });
    await castTwoCamps(server, conversation.id);
    await server.maps.settled();
    const voted = await ask<PublishedReport>(server, "POST", `/console/conversations/${conversation.id}/reports`, { body: { publish: true }, headers: organiser });
    expect(voted.status).toBe(201);
    const { origins, comments, statements } = voted.body.report;
    expect(comments).toBeUndefined();
    expect(origins).toHaveLength(12);
    const [first] = origins!;
    expect(first).toMatchObject({ reportId: report.id, claimId: chosen[0] });
    expect(statements.find(({ statement }) => statement.id === first!.statementId)?.statement.text).toBe(claims.find(({ id }) => id === chosen[0])!.text);
  });

  test("are not there where a conversation began with votes", async () => {
    const { body } = await ask<OrganiserConversation>(server, "POST", "/console/conversations", { body: { topic: "Votes", language: "en" }, headers: organiser });
    expect((await ask<{ error: { code: string } }>(server, "POST", `/console/conversations/${body.id}/comment-reports`, { body: {}, headers: organiser })).body.error.code).toBe("no-comments");
    expect((await ask<ConversationComments>(server, "GET", `/console/conversations/${body.id}/comments`, { headers: moderator })).body).toEqual({ file: null, uploadedAt: null, opened: 0 });
  });
});
