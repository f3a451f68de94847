import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPreview } from "../../../server/commands/start-preview.ts";
import { updateConversation } from "../../../server/commands/update-conversation.ts";
import type { ErrorBody } from "../../../server/contract/error.ts";
import type { OrganiserConversation, PublicConversation, PublicConversationList } from "../../../server/contract/conversation.ts";
import type { LaunchList } from "../../../server/contract/life.ts";
import type { StatementTable } from "../../../server/contract/opinion-map.ts";
import type { Participation } from "../../../server/contract/participation.ts";
import { readyAnswers } from "../../../server/contract/question-words.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { countRows } from "../../support/count-rows.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { readZip } from "../../support/read-zip.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

const START = Date.UTC(2026, 10, 22, 9);
const HOUR = 3_600_000;
const PASSWORD = "plane trees";

describe.each(databases)("the life of a conversation, on %s", (database) => {
  let server: TestServer;
  let organiser: Record<string, string>;
  let now = START;
  beforeAll(async () => {
    server = await startTestServer({ database, clock: () => now });
    organiser = { cookie: await server.signIn("organiser"), origin: server.url };
  });
  afterAll(() => server.close());

  const consoleOf = (id: string) => `/console/conversations/${id}`;
  const draft = (statements?: readonly string[]) => buildConversation(server, { settings: { state: "draft" }, ...(statements !== undefined && { statements }) });
  const read = async (id: string) => (await ask<OrganiserConversation>(server, "GET", consoleOf(id), { headers: organiser })).body;
  const patch = (id: string, body: object) => ask<OrganiserConversation & ErrorBody>(server, "PATCH", consoleOf(id), { body, headers: organiser });
  const preview = (id: string, password = PASSWORD) => ask<OrganiserConversation & ErrorBody>(server, "POST", `${consoleOf(id)}/preview`, { body: { password }, headers: organiser });
  const page = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers, redirect: "manual" });
  const givePassword = (id: string, password: string, place = "page") =>
    fetch(`${server.url}/c/${id}/preview`, { method: "POST", body: new URLSearchParams({ password, place }), redirect: "manual" });
  const passOf = async (id: string): Promise<Record<string, string>> => ({ cookie: (await givePassword(id, PASSWORD)).headers.getSetCookie()[0]?.split(";")[0] ?? "" });
  const tester = async (id: string) => {
    const { body } = await ask<Participation>(server, "POST", `/conversations/${id}/participation`, { body: {}, headers: await passOf(id) });
    const headers = { "hiroba-participant": body.token };
    return {
      start: body,
      headers,
      vote: (statementId: number, vote: string) => ask(server, "POST", `/conversations/${id}/votes`, { body: { requestId: crypto.randomUUID(), statementId, vote }, headers }),
      write: (text: string) => ask(server, "POST", `/conversations/${id}/statements`, { body: { requestId: crypto.randomUUID(), text }, headers }),
    };
  };
  const rowsOf = (id: string) => countRows(server.services.deps.store, id);

  test("a preview is seen with its password and by nobody else, on the page, in the frame and as text", async () => {
    const { id } = await draft();
    expect((await preview(id)).body.settings.state).toBe("preview");
    for (const path of [`/c/${id}`, `/embed/${id}`, `/c/${id}/text`]) {
      const locked = await page(path);
      expect(locked.status).toBe(401);
      const html = await locked.text();
      expect(html).toContain('type="password"');
      expect(html).not.toContain("What should the square become?");
    }
    expect(await ask(server, "GET", `/conversations/${id}`)).toMatchObject({ status: 401, body: { error: { code: "preview-locked" } } });
    expect(await ask(server, "POST", `/conversations/${id}/participation`, { body: {} })).toMatchObject({ status: 401, body: { error: { code: "preview-locked" } } });
    expect((await ask<PublicConversationList>(server, "GET", "/conversations")).body.conversations.map((one) => one.id)).not.toContain(id);

    expect((await givePassword(id, "palm trees")).status).toBe(403);
    const right = await givePassword(id, PASSWORD, "frame");
    expect([right.status, right.headers.get("location")]).toEqual([303, `/embed/${id}`]);
    const pass = await passOf(id);
    const shown = await page(`/c/${id}/text`, pass);
    expect(shown.status).toBe(200);
    const html = await shown.text();
    expect(html).toContain("This is a preview.");
    expect(html).toContain("What should the square become?");
    expect((await ask<PublicConversation>(server, "GET", `/conversations/${id}`, { headers: pass })).body).toMatchObject({ state: "preview", isOpen: true });
    // Whoever tries it is nobody who arrived.
    for (const path of [`/c/${id}`, `/embed/${id}`]) expect((await page(path, pass)).status).toBe(200);
    await server.services.arrivals.flush();
    expect((await rowsOf(id))["arrivals"]).toBeUndefined();
    // Another password, and the old pass opens nothing.
    await preview(id, "cherry trees");
    expect((await page(`/c/${id}`, pass)).status).toBe(401);
  });

  test("what testers did is gone when it opens: no vote, line, statement, person or map of theirs", async () => {
    const { id } = await draft(["Trees.", "Benches."]);
    await preview(id);
    const one = await tester(id);
    expect((await one.vote(1, "agree")).status).toBe(200);
    expect((await one.write("A test sentence nobody should read.")).status).toBe(201);
    const two = await tester(id);
    await two.vote(1, "disagree");
    await two.vote(2, "agree");
    await ask(server, "POST", `${consoleOf(id)}/moderation`, { body: { decisions: [{ statementId: 3, moderation: "accepted", reason: null }] }, headers: organiser });
    await ask(server, "DELETE", `/conversations/${id}/me`, { headers: two.headers });
    await server.maps.settled();
    expect((await read(id)).counts).toMatchObject({ participants: 1, votes: 2 });

    expect((await patch(id, { state: "open" })).body.settings.state).toBe("open");
    await server.maps.settled();
    const rows = await rowsOf(id);
    expect(rows["votes"] ?? 0).toBe(0);
    expect(rows["vote_log"] ?? 0).toBe(0);
    expect(rows["participants"] ?? 0).toBe(0);
    expect(rows["statements"]).toBe(2);
    expect((await read(id)).counts).toMatchObject({ participants: 0, votes: 0, statements: { pending: 0, accepted: 2, rejected: 0 } });
    const table = (await ask<StatementTable>(server, "GET", `/conversations/${id}/statements`)).body;
    expect(table.statements.map(({ statement, all }) => [statement.id, all.seen])).toEqual([[1, 0], [2, 0]]);

    // A tester's token is refused; their page begins anew, as somebody new.
    expect(await one.vote(1, "agree")).toMatchObject({ status: 401, body: { error: { code: "participant-token-deleted" } } });
    const citizen = await joinConversation(server, id);
    await citizen.vote(1, "agree");
    await server.maps.settled();
    const map = await server.services.deps.store.maps.latest(id);
    expect(map?.map.counts.participants).toBe(1);
    expect(map?.map.statements.map(({ id: statement, seen }) => [statement, seen])).toEqual([[1, 1], [2, 0]]);
  });

  test("a preview that is given up leaves nothing either, and only a draft can have one", async () => {
    const { id } = await draft();
    await preview(id);
    await (await tester(id)).vote(1, "agree");
    await patch(id, { state: "draft" });
    expect((await read(id)).counts).toMatchObject({ participants: 0, votes: 0 });
    expect(await patch(id, { state: "preview" })).toMatchObject({ status: 409, body: { error: { code: "preview-not-possible" } } });
    await patch(id, { state: "open" });
    expect(await preview(id)).toMatchObject({ status: 409, body: { error: { code: "preview-not-possible" } } });
  });

  test("opens and closes at its times to the millisecond, before anybody has written it down", async () => {
    const { id } = await draft();
    await patch(id, { opensAt: now + HOUR, closesAt: now + 2 * HOUR });
    // The map service measures with the same clock.
    await server.maps.settled();
    now += HOUR - 1;
    expect((await ask(server, "GET", `/conversations/${id}`)).status).toBe(404);
    now += 1;
    const citizen = await joinConversation(server, id);
    expect((await citizen.vote(1, "agree")).status).toBe(200);
    await server.maps.settled();
    expect((await read(id)).settings).toMatchObject({ state: "open", opensAt: null, moderationMode: "pre" });
    now += HOUR - 1;
    expect((await citizen.vote(2, "agree")).status).toBe(200);
    await server.maps.settled();
    now += 1;
    expect(await citizen.vote(3, "agree")).toMatchObject({ status: 409, body: { error: { code: "conversation-closed" } } });
    expect((await read(id)).settings.state).toBe("open");
    await server.services.housekeeping.round();
    expect((await read(id)).settings).toMatchObject({ state: "closed", moderationMode: "pre" });
  });

  test("the clock opens a preview too, and takes what was tried away", async () => {
    const { id } = await draft(["Trees."]);
    await preview(id);
    await (await tester(id)).vote(1, "agree");
    await patch(id, { opensAt: now + 1000 });
    await server.maps.settled();
    now += 1000;
    await server.services.housekeeping.round();
    const { settings, counts } = await read(id);
    expect([settings.state, settings.opensAt, counts.votes]).toEqual(["open", null, 0]);
  });

  test("opening by hand spends a closing time that has passed, and one that is given stays", async () => {
    const { id } = await draft();
    await patch(id, { state: "open", closesAt: now - 1 });
    expect((await read(id)).isOpen).toBe(false);
    await patch(id, { state: "open" });
    expect(await read(id)).toMatchObject({ isOpen: true, settings: { closesAt: null } });
  });

  test("a copy has the settings and the organisers' accepted statements, and nobody's votes", async () => {
    const original = await buildConversation(server, { settings: { moderationMode: "post", closesAt: now + HOUR, minGroupSize: 7, isListed: false }, statements: ["Trees.", "Benches."] });
    const citizen = await joinConversation(server, original.id);
    await citizen.vote(1, "agree");
    await citizen.write("A fountain, please.");
    await ask(server, "POST", `${consoleOf(original.id)}/translations`, { body: { translations: [{ statementId: 1, language: "ja", text: "木。" }] }, headers: organiser });
    await ask(server, "PATCH", `${consoleOf(original.id)}/translations/1/ja`, { body: { isApproved: true }, headers: organiser });
    const { store } = server.services.deps;
    const question = { id: "age", kind: "age", wording: {}, answers: readyAnswers.age.map((answer) => ({ id: answer, wording: {} })), isRetired: false } as const;
    await store.answers.changeSettings(original.id, now, (before) => ({ ...before, askAfter: 4, questions: [question, { ...question, id: "old", isRetired: true }] }));
    await store.rejectReasons.replace(original.id, [{ texts: { en: "Off the subject" } }]);
    await store.gates.setRules(original.id, { ...(await store.gates.rules(original.id)), needsCode: true });
    await store.gates.addBatch({ conversationId: original.id, label: "Letters", usesEach: 1, endsAt: null, codeHashes: ["a"], by: { personId: "somebody", name: "Somebody", at: now } });
    await store.reminders.save(original.id, { ...(await store.reminders.find(original.id)).settings, pendingOver: 17 });
    await store.reminders.setKey(original.id, { keyId: "k", keyMadeAt: now });

    const { status, body: template } = await ask<OrganiserConversation>(server, "POST", `${consoleOf(original.id)}/duplicate`, { body: { topic: "Squares", isTemplate: true }, headers: organiser });
    expect(status).toBe(201);
    expect(template).toMatchObject({ isTemplate: true, settings: { topic: "Squares", state: "draft", moderationMode: "post", closesAt: null, minGroupSize: 7, isListed: false }, counts: { participants: 0, votes: 0, statements: { accepted: 2, pending: 0 } } });
    for (const state of ["open", "closed"]) expect(await patch(template.id, { state })).toMatchObject({ status: 409, body: { error: { code: "template-not-openable" } } });
    expect((await preview(template.id)).status).toBe(409);
    await patch(template.id, { opensAt: now });
    await server.services.housekeeping.round();
    expect((await read(template.id)).settings.state).toBe("draft");

    const { body: copy } = await ask<OrganiserConversation>(server, "POST", `${consoleOf(template.id)}/duplicate`, { body: {}, headers: organiser });
    expect(copy).toMatchObject({ isTemplate: false, settings: { topic: "Squares", opensAt: null, moderationMode: "post" }, counts: { statements: { accepted: 2 } } });
    expect((await store.translations.approved(copy.id)).get(1)).toEqual({ ja: "木。" });
    expect(await store.answers.settings(copy.id)).toMatchObject({ askAfter: 4, questions: [question] });
    expect(await store.rejectReasons.list(copy.id)).toEqual([{ texts: { en: "Off the subject" } }]);
    expect([(await store.gates.rules(copy.id)).needsCode, await store.gates.batches(copy.id)]).toEqual([true, []]);
    expect(await store.reminders.find(copy.id)).toMatchObject({ settings: { pendingOver: 17 }, key: null });
  });

  test("the way statements are moderated never changes by itself", async () => {
    for (const moderationMode of ["pre", "post"] as const) {
      const { id } = await buildConversation(server, { settings: { state: "draft", moderationMode } });
      const modes: string[] = [];
      await preview(id);
      for (const state of ["open", "closed", "open", "closed", "archived", "closed", "draft", "open"]) modes.push((await patch(id, { state })).body.settings.moderationMode);
      modes.push((await ask<OrganiserConversation>(server, "POST", `${consoleOf(id)}/duplicate`, { body: {}, headers: organiser })).body.settings.moderationMode);
      modes.push((await ask<OrganiserConversation>(server, "POST", `${consoleOf(id)}/duplicate`, { body: { isTemplate: true }, headers: organiser })).body.settings.moderationMode);
      expect(new Set(modes)).toEqual(new Set([moderationMode]));
    }
    const { body: made } = await ask<OrganiserConversation>(server, "POST", "/console/conversations", { body: { topic: "New", language: "en" }, headers: organiser });
    expect(made.settings.moderationMode).toBe("pre");
  });

  test("the launch list follows what is done", async () => {
    const { id } = await draft([]);
    const verdicts = async () => Object.fromEntries((await ask<LaunchList>(server, "GET", `${consoleOf(id)}/launch`, { headers: organiser })).body.checks.map(({ id: check, verdict }) => [check, verdict]));
    expect(await verdicts()).toMatchObject({ seeds: "not-ready", moderation: "ready", policy: "not-ready", privacy: "not-ready", closing: "look", embedding: "look", preview: "look" });
    await ask(server, "POST", `${consoleOf(id)}/statements`, { body: { texts: Array.from({ length: 10 }, (_, index) => `Sentence ${String(index)}.`) }, headers: organiser });
    await patch(id, { moderationPolicyMarkdown: "Be kind.", moderationMode: "post", closesAt: now + HOUR, embedSites: ["https://example.org"] });
    await startPreview(server.services.deps, id, PASSWORD);
    expect(await verdicts()).toMatchObject({ seeds: "ready", moderation: "not-ready", policy: "ready", closing: "ready", embedding: "ready", preview: "ready" });
  });

  test("the privacy page says what the settings are, whom to ask, and more in the organisers' words", async () => {
    const { id } = await draft();
    expect((await page(`/c/${id}/privacy`, { accept: "text/html" })).status).toBe(404);
    await patch(id, { state: "open" });
    const read = async (lang: string) => (await page(`/c/${id}/privacy?lang=${lang}`)).text();
    expect(await read("en")).toContain("No address is named yet.");
    const notice = { responsible: "Town hall, <Planning>", contact: "privacy@example.org", noticeMarkdown: "We keep it for **two years**." };
    expect((await ask(server, "PATCH", `${consoleOf(id)}/privacy`, { body: notice, headers: organiser })).status).toBe(200);
    const shown = await read("en");
    expect(shown).toContain("Town hall, &lt;Planning&gt;");
    expect(shown).toContain("privacy@example.org");
    expect(shown).toContain("<strong>two years</strong>");
    expect(shown).toContain("Who you are on other websites is not kept.");
    await server.services.deps.store.readerIds.setRules(id, { readerIds: "any", keepsReaderIds: true });
    expect(await read("en")).toContain("the organisers keep it");
    expect(await read("ja")).toContain("保存するものと理由");
    expect((await ask<LaunchList>(server, "GET", `${consoleOf(id)}/launch`, { headers: organiser })).body.checks.find((check) => check.id === "privacy")?.verdict).toBe("ready");
  });

  test("the archive holds statements, votes, settings, translations and the moderation log", async () => {
    const { id } = await buildConversation(server, { statements: ["Trees.", "Benches."] });
    const citizen = await joinConversation(server, id);
    await citizen.vote(1, "agree");
    await ask(server, "POST", `${consoleOf(id)}/moderation`, { body: { decisions: [{ statementId: 2, moderation: "rejected", reason: "Twice" }] }, headers: organiser });
    await server.maps.settled();
    const answer = await fetch(`${server.url}/api/v1${consoleOf(id)}/export.zip`, { headers: organiser });
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename=hiroba-${id}.zip`);
    const files = readZip(Buffer.from(await answer.arrayBuffer()));
    expect([...files.keys()]).toEqual([
      "README.txt", "comment-groups.csv", "comments.csv", "hiroba.json", "moderation-log.csv", "moderation-log.json", "opinion-map.json", "participant-votes.csv",
      "settings.json", "summary.csv", "translations.json", "votes.csv",
    ]);
    expect(files.get("votes.csv")?.trim().split("\n")).toHaveLength(2);
    expect(files.get("moderation-log.csv")).toContain("Twice");
    expect(files.get("comments.csv")).toContain("Benches.");
  });

  test("deletion asks for the topic, takes everything, and is remembered", async () => {
    const { deps } = server.services;
    const owner = { cookie: await server.signIn("owner"), origin: server.url };
    const { id } = await buildConversation(server, { settings: { topic: "The old square" }, statements: ["Trees."] });
    const citizen = await joinConversation(server, id);
    await citizen.vote(1, "agree");
    await citizen.write("A fountain.");
    await server.maps.settled();
    await ask(server, "POST", `${consoleOf(id)}/reports`, { body: {}, headers: organiser });
    const remove = (headers: Record<string, string>, topic: string) => ask(server, "POST", `${consoleOf(id)}/delete`, { body: { topic }, headers });

    expect(await remove(owner, "The old square")).toMatchObject({ status: 409, body: { error: { code: "conversation-in-use" } } });
    await updateConversation(deps, id, { state: "archived" });
    expect((await remove(organiser, "The old square")).status).toBe(403);
    expect(await remove(owner, "The new square")).toMatchObject({ status: 400, body: { error: { code: "topic-mismatch" } } });
    expect(Object.keys(await rowsOf(id)).length).toBeGreaterThan(5);
    expect(await remove(owner, "the old square".replace("the", "The") + " ")).toMatchObject({ status: 200, body: { deleted: true } });

    expect(await rowsOf(id)).toEqual({});
    expect(await deps.store.conversations.find(id)).toBeNull();
    expect(await ask(server, "GET", `/conversations/${id}`)).toMatchObject({ status: 410, body: { error: { code: "conversation-deleted" } } });
    expect((await page(`/c/${id}`, { accept: "text/html" })).status).toBe(410);
    expect(await deps.store.life.deleted(id)).toMatchObject({ deletedAt: now });
    expect((await citizen.vote(1, "agree")).status).toBe(410);
  });
});
