import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ErrorBody, type ErrorCode } from "../../../server/contract/error.ts";
import { createParticipantTokens } from "../../../server/http/participant-token.ts";
import { errorMessages } from "../../../messages/errors.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

// Whatever is wrong with a request: a stable code, a sentence in the reader's language, and nothing changed.

interface Case {
  readonly says: string;
  readonly code: ErrorCode;
  readonly status: number;
  readonly method?: string;
  /** Below /conversations/:id, or from the root with a leading "//". */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Without the citizen's token. */
  readonly anonymous?: boolean;
  readonly in?: "open" | "closed" | "draft" | "archived" | "organisers-only";
}

const requestId = "6f1c2a34-8e0b-4f3e-9d52-0123456789ab";
const vote = (changes: object) => ({ requestId, statementId: 1, vote: "agree", ...changes });
const statement = (changes: object) => ({ requestId, text: "More trees, please.", ...changes });
const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

const cases: readonly Case[] = [
  { says: "a body that is not JSON", path: "/votes", body: "{\"vote\":", code: "invalid-json", status: 400 },
  { says: "a body that is a word", path: "/votes", body: "agree", code: "invalid-json", status: 400 },
  { says: "an empty body", path: "/votes", body: "", code: "invalid-request", status: 400 },
  { says: "a list instead of an object", path: "/votes", body: "[]", code: "invalid-request", status: 400 },
  { says: "deeply nested lists", path: "/votes", body: nested(20_000), code: "invalid-request", status: 400 },
  { says: "null instead of an object", path: "/votes", body: "null", code: "invalid-json", status: 400 },
  { says: "a body over 64 KB", path: "/statements", body: statement({ text: "x".repeat(70_000) }), code: "body-too-large", status: 413 },
  { says: "a form instead of JSON", path: "/votes", body: "vote=agree", headers: { "content-type": "application/x-www-form-urlencoded" }, code: "unsupported-media-type", status: 415 },
  { says: "plain text instead of JSON", path: "/votes", body: JSON.stringify(vote({})), headers: { "content-type": "text/plain" }, code: "unsupported-media-type", status: 415 },
  { says: "an unknown encoding", path: "/votes", body: vote({}), headers: { "content-encoding": "rot13" }, code: "unsupported-media-type", status: 415 },
  { says: "an unknown charset", path: "/votes", body: vote({}), headers: { "content-type": "application/json; charset=klingon" }, code: "unsupported-media-type", status: 415 },
  { says: "a body that is not what its encoding says", path: "/votes", body: vote({}), headers: { "content-encoding": "gzip" }, code: "invalid-request", status: 400 },
  { says: "an unknown field", path: "/votes", body: vote({ weight: 3 }), code: "invalid-request", status: 400 },
  { says: "a prototype's name as a field", path: "/votes", body: `{"requestId":"${requestId}","statementId":1,"vote":"agree","__proto__":{"x":1}}`, code: "invalid-request", status: 400 },
  { says: "a missing field", path: "/votes", body: { requestId, statementId: 1 }, code: "invalid-request", status: 400 },
  { says: "a vote that is none", path: "/votes", body: vote({ vote: "maybe" }), code: "invalid-request", status: 400 },
  { says: "a number instead of a word", path: "/votes", body: vote({ vote: 1 }), code: "invalid-request", status: 400 },
  { says: "a word instead of a number", path: "/votes", body: vote({ statementId: "1" }), code: "invalid-request", status: 400 },
  { says: "a broken number", path: "/votes", body: vote({ statementId: 1.5 }), code: "invalid-request", status: 400 },
  { says: "a negative number", path: "/votes", body: vote({ statementId: -1 }), code: "invalid-request", status: 400 },
  { says: "a number beyond 32 bits", path: "/votes", body: vote({ statementId: 2 ** 31 }), code: "invalid-request", status: 400 },
  { says: "a number like 1e400", path: "/votes", body: `{"requestId":"${requestId}","statementId":1e400,"vote":"agree"}`, code: "invalid-request", status: 400 },
  { says: "a request id that is none", path: "/votes", body: vote({ requestId: "again" }), code: "invalid-request", status: 400 },
  { says: "an unknown statement", path: "/votes", body: vote({ statementId: 999 }), code: "statement-not-found", status: 404 },
  { says: "a hidden statement", path: "/votes", body: vote({ statementId: 9 }), code: "statement-not-votable", status: 409 },
  { says: "a waiting statement", path: "/votes", body: vote({ statementId: 10 }), code: "statement-not-votable", status: 409 },
  { says: "no token", path: "/votes", body: vote({}), anonymous: true, code: "participant-token-missing", status: 401 },
  { says: "a token that is none", path: "/votes", body: vote({}), headers: { "hiroba-participant": "let me in" }, code: "participant-token-invalid", status: 401 },
  { says: "a forged token", path: "/votes", body: vote({}), headers: { "hiroba-participant": "FORGED" }, code: "participant-token-invalid", status: 401 },
  { says: "an unsigned token", path: "/votes", body: vote({}), headers: { "hiroba-participant": "UNSIGNED" }, code: "participant-token-invalid", status: 401 },
  { says: "another conversation's token", path: "/votes", body: vote({}), headers: { "hiroba-participant": "FOREIGN" }, code: "participant-token-invalid", status: 401 },
  { says: "an expired token", path: "/votes", body: vote({}), headers: { "hiroba-participant": "EXPIRED" }, code: "participant-token-expired", status: 401 },
  { says: "a forged token at the start", path: "/participation", body: {}, headers: { "hiroba-participant": "FORGED" }, code: "participant-token-invalid", status: 401 },
  { says: "no token for one's place", method: "GET", path: "/place", anonymous: true, code: "participant-token-missing", status: 401 },
  { says: "a wrong list of statements to leave out", method: "GET", path: "/next?exclude=1,two", code: "invalid-request", status: 400 },
  { says: "an unknown parameter", method: "GET", path: "/next?limit=3", code: "invalid-request", status: 400 },
  { says: "a parameter given twice", method: "GET", path: "/next?exclude=1&exclude=2", code: "invalid-request", status: 400 },
  { says: "a statement of spaces", path: "/statements", body: statement({ text: " \u3000 " }), code: "statement-empty", status: 400 },
  { says: "a statement over the conversation's limit", path: "/statements", body: statement({ text: "木".repeat(141) }), code: "statement-too-long", status: 400 },
  { says: "a statement over every limit", path: "/statements", body: statement({ text: "木".repeat(4001) }), code: "statement-too-long", status: 400 },
  { says: "a control character", path: "/statements", body: statement({ text: "Trees\u0007!" }), code: "control-characters", status: 400 },
  { says: "a zero byte", path: "/statements", body: statement({ text: "Trees\u0000!" }), code: "control-characters", status: 400 },
  { says: "a direction override", path: "/statements", body: statement({ text: "Trees\u202egnihtyna" }), code: "control-characters", status: 400 },
  { says: "a line break", path: "/statements", body: statement({ text: "Trees\nand benches" }), code: "control-characters", status: 400 },
  { says: "a language that is none", path: "/statements", body: statement({ language: "Klingon!" }), code: "invalid-request", status: 400 },
  { says: "a statement where only organisers write", path: "/statements", body: statement({}), in: "organisers-only", code: "writing-not-allowed", status: 403 },
  { says: "a vote in a closed conversation", path: "/votes", body: vote({}), in: "closed", code: "conversation-closed", status: 409 },
  { says: "a statement in a closed conversation", path: "/statements", body: statement({}), in: "closed", code: "conversation-closed", status: 409 },
  { says: "a vote in an archived conversation", path: "/votes", body: vote({}), in: "archived", code: "conversation-archived", status: 410 },
  { says: "an archived conversation", method: "GET", path: "", in: "archived", code: "conversation-archived", status: 410 },
  { says: "a draft", method: "GET", path: "", in: "draft", code: "conversation-not-found", status: 404 },
  { says: "a draft's map", method: "GET", path: "/map", in: "draft", code: "conversation-not-found", status: 404 },
  { says: "a vote in a draft", path: "/votes", body: vote({}), in: "draft", code: "conversation-not-found", status: 404 },
  { says: "an unknown conversation", method: "GET", path: "//conversations/0000000000", code: "conversation-not-found", status: 404 },
  { says: "a conversation's name that is none", method: "GET", path: "//conversations/%F0%9F%8C%B3", code: "conversation-not-found", status: 404 },
  { says: "a zero byte in an address", method: "GET", path: "//conversations/a%00b", code: "not-found", status: 404 },
  { says: "a broken escape in an address", method: "GET", path: "//conversations/%E0%A4%A", code: "not-found", status: 404 },
  { says: "an unknown address", method: "GET", path: "//nothing/here", code: "not-found", status: 404 },
  { says: "reading where one votes", method: "GET", path: "/votes", code: "method-not-allowed", status: 405 },
  { says: "deleting a conversation", method: "DELETE", path: "", code: "method-not-allowed", status: 405 },
  { says: "an unknown report", method: "GET", path: "//reports/0000000000", code: "report-not-found", status: 404 },
  { says: "the console without signing in", method: "GET", path: "//console/conversations", code: "sign-in-required", status: 401 },
  { says: "moderating without signing in", path: "//console/conversations/ID/moderation", body: { decisions: [{ statementId: 1, moderation: "rejected" }] }, code: "sign-in-required", status: 401 },
  { says: "a session that is none", method: "GET", path: "//me", headers: { cookie: "hiroba.session_token=abc.def" }, code: "sign-in-required", status: 401 },
];

describe.each(databases)("a request that is not right, on %s", (database) => {
  let server: TestServer;
  let id: string;
  let tokens: Readonly<Record<string, string>>;

  beforeAll(async () => {
    server = await startTestServer({ database });
    const { deps } = server.services;
    id = (await buildConversation(server)).id;
    await deps.store.statements.moderate(id, [{ statementId: 9, moderation: "rejected" }, { statementId: 10, moderation: "pending" }], { personId: "m", at: 0 });
    // The map of the seeds comes by itself; in a test it must not come in between.
    await server.maps.settled();
    const participantId = randomUUID();
    const own = await server.services.tokens.issue(participantId, id);
    const longAgo = createParticipantTokens({ secret: deps.config.secret, days: 400, clock: () => Date.now() - 401 * 86_400_000 });
    const forger = createParticipantTokens({ secret: "somebody else's secret, long enough too", days: 400, clock: Date.now });
    const payload = Buffer.from(JSON.stringify({ sub: participantId, cid: id, exp: 4_102_444_800 })).toString("base64url");
    tokens = {
      OWN: own,
      FORGED: await forger.issue(participantId, id),
      UNSIGNED: `${Buffer.from('{"alg":"none"}').toString("base64url")}.${payload}.`,
      FOREIGN: await server.services.tokens.issue(participantId, "0000000000"),
      EXPIRED: await longAgo.issue(participantId, id),
    };
  });
  afterAll(() => server.close());

  const stateOf = async () => {
    const { store } = server.services.deps;
    return { counts: await store.conversations.counts(id), stamp: await store.conversations.stamp(id), statements: (await store.statements.list(id)).length };
  };
  const settingsFor = { open: {}, closed: { state: "closed" }, draft: { state: "draft" }, archived: { state: "archived" }, "organisers-only": { whoMayWrite: "organisers" } } as const;

  test.each(cases)("$says: $code", async ({ method = "POST", path, body, headers = {}, anonymous = false, in: where = "open", code, status }) => {
    const { store } = server.services.deps;
    await store.conversations.update(id, { state: "open", whoMayWrite: "participants", ...settingsFor[where] });
    const before = await stateOf();
    const named = headers["hiroba-participant"];
    const token = named === undefined ? (anonymous ? {} : { "hiroba-participant": tokens["OWN"] ?? "" }) : { "hiroba-participant": tokens[named] ?? named };

    const answer = await ask(server, method, path.startsWith("//") ? path.slice(1).replace("ID", id) : `/conversations/${id}${path}`, {
      headers: { ...headers, ...token, "accept-language": "ja-JP, en;q=0.5" }, ...(body === undefined ? {} : { body }),
    });

    expect(answer.body).toEqual(ErrorBody.parse(answer.body));
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(answer.body.error.message).toBe(errorMessages.ja.code[code]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.has("allow")).toBe(code === "method-not-allowed");
    expect(await stateOf()).toEqual(before);
  });

  test("says which part is wrong, in the reader's language, without repeating what was sent", async () => {
    await server.services.deps.store.conversations.update(id, { state: "open" });
    const { body } = await ask(server, "POST", `/conversations/${id}/votes`, {
      body: { requestId, statementId: "<script>", vote: "agree", secret: "hunter2" },
      headers: { "hiroba-participant": tokens["OWN"] ?? "", "accept-language": "en" },
    });
    expect(body.error.fields).toEqual([{ path: "statementId", problem: "has the wrong type" }, { path: "secret", problem: "is not known" }]);
    expect(JSON.stringify(body)).not.toMatch(/script|hunter2/);
  });

  test("an unexpected failure is called internal and tells nothing", async () => {
    const { store } = server.services.deps;
    const find = store.conversations.find;
    Object.assign(store.conversations, { find: () => Promise.reject(new Error("password is hunter2")) });
    try {
      const { status, body } = await ask(server, "GET", `/conversations/${id}`);
      expect(status).toBe(500);
      expect(body).toEqual({ error: { code: "internal", message: errorMessages.en.code.internal } });
    } finally {
      Object.assign(store.conversations, { find });
    }
  });

  test("a conversation that opens again takes the citizen's vote: the refused ones spoiled nothing", async () => {
    await server.services.deps.store.conversations.update(id, { state: "open" });
    const citizen = await joinConversation(server, id);
    expect((await citizen.vote(1, "agree")).status).toBe(200);
  });
});
