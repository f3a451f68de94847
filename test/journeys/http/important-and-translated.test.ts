import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StatementTable } from "../../../server/contract/opinion-map.ts";
import type { Participation } from "../../../server/contract/participation.ts";
import type { TranslationList } from "../../../server/contract/translation.ts";
import { planPolisImport } from "../../../server/interchange/polis/plan-import.ts";
import { readPolisFolder } from "../../../server/interchange/polis/read-polis-folder.ts";
import { writePolisFolder } from "../../../server/interchange/polis/write-polis-folder.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";
import { readStrictly } from "../../support/strict-polis-reader.ts";

describe.each(databases)("marks and translations, on %s", (database) => {
  let server: TestServer;
  let moderator: Record<string, string>;
  beforeAll(async () => {
    server = await startTestServer({ database });
    moderator = { cookie: await server.signIn("moderator") };
  });
  afterAll(() => server.close());

  const tableOf = async (id: string) => (await ask<StatementTable>(server, "GET", `/conversations/${id}/statements`)).body.statements;
  const markedOn = async (id: string, statementId: number) => (await tableOf(id)).find(({ statement }) => statement.id === statementId)?.important;

  test("a mark comes with the vote, stays when the vote changes, goes with it, and a request repeated counts once", async () => {
    const { id } = await buildConversation(server);
    const citizen = await joinConversation(server, id);
    const mine = async () => (await citizen.me()).body.votes;
    const requestId = randomUUID();
    await citizen.vote(1, "agree", requestId, true);
    expect((await citizen.vote(1, "agree", requestId, true)).status).toBe(200);
    expect((await citizen.vote(1, "agree", requestId, false)).body.error.code).toBe("request-id-reused");
    expect(await mine()).toEqual([{ statementId: 1, vote: "agree", isImportant: true }]);
    await citizen.vote(1, "disagree");
    expect(await mine()).toEqual([{ statementId: 1, vote: "disagree", isImportant: true }]);
    await citizen.vote(1, "disagree", undefined, false);
    expect(await mine()).toEqual([{ statementId: 1, vote: "disagree" }]);
    await citizen.vote(1, "disagree", undefined, true);
    await citizen.vote(1, null);
    await citizen.vote(1, "pass");
    expect(await mine()).toEqual([{ statementId: 1, vote: "pass" }]);
  });

  test("how many call a statement important is told from five on, and a deleted person's mark is gone", async () => {
    const { id } = await buildConversation(server);
    const citizens = await Promise.all(Array.from({ length: 5 }, () => joinConversation(server, id)));
    for (const citizen of citizens.slice(1)) await citizen.vote(1, "agree", undefined, true);
    await server.maps.settled();
    expect(await markedOn(id, 1)).toBeUndefined();
    await citizens[0]?.vote(1, "disagree", undefined, true);
    await server.maps.settled();
    expect(await markedOn(id, 1)).toBe(5);
    expect(await markedOn(id, 2)).toBeUndefined();
    await ask(server, "DELETE", `/conversations/${id}/me`, { headers: { ...citizens[4]?.headers } });
    expect(await markedOn(id, 1)).toBeUndefined();
  });

  test("marks go out in the columns of the Polis export and come back in", async () => {
    const conversation = await buildConversation(server, { statements: ["Trees.", "Benches."] });
    const { id } = conversation;
    const [ann, ben] = [await joinConversation(server, id), await joinConversation(server, id)];
    await ann.vote(1, "agree", undefined, true);
    await ann.vote(2, "pass");
    await ben.vote(1, "disagree", undefined, true);
    await ben.vote(1, "disagree", undefined, false);
    const { store } = server.services.deps;
    const folder = mkdtempSync(join(tmpdir(), "hiroba-marks-"));
    await writePolisFolder(folder, { conversation, url: "https://example.org/c/x", statements: await store.statements.list(id), votes: () => store.votes.logAfter(id, 0), map: null });
    const { comments, votes } = readStrictly(folder);
    expect(comments.map(({ importance }) => importance)).toEqual(["1", "0"]);
    expect(votes.map(({ vote, important }) => [vote, important])).toEqual([["1", "1"], ["0", "0"], ["-1", "1"], ["-1", "0"]]);
    expect(readFileSync(join(folder, "participant-importance.csv"), "utf8")).toBe("participant,group-id,n-comments,n-votes,n-important,1,2\n1,,0,2,1,1,0\n2,,0,1,0,0,\n");

    const data = await readPolisFolder(folder, { agree: null, numericIds: true });
    const plan = planPolisImport(data, { id: `back-${database}`, language: "en", source: "test", now: 1 });
    const { conversationId } = await store.imports.conversation({ ...plan, fingerprint: randomUUID() });
    expect([...(await store.votes.importance(conversationId))]).toEqual([[1, 1]]);
  });

  test("a translation reaches citizens once approved, labelled by its language, and leaves with its statement's wording", async () => {
    const { id } = await buildConversation(server, { settings: { language: "ja" }, statements: ["日かげがほしい。"] });
    const path = `/console/conversations/${id}/translations`;
    const card = async () => (await joinConversation(server, id)).start.next;
    const save = (body: object, headers: Record<string, string> = moderator) => ask<TranslationList>(server, "POST", path, { body, headers });
    const entry = { statementId: 1, language: "en", text: "I want shade." };

    expect((await ask(server, "POST", path, { body: { translations: [entry] } })).body.error.code).toBe("sign-in-required");
    expect((await save({ translations: [{ ...entry, statementId: 9 }] })).status).toBe(404);
    expect((await save({ translations: [entry], isApproved: false })).body.translations).toMatchObject([{ ...entry, isApproved: false }]);
    expect(await card()).not.toHaveProperty("translations");
    await ask(server, "PATCH", `${path}/1/en`, { body: { isApproved: true }, headers: moderator });
    expect(await card()).toMatchObject({ text: "日かげがほしい。", language: "ja", translations: { en: "I want shade." } });
    expect((await tableOf(id))[0]?.statement.translations).toEqual({ en: "I want shade." });
    await save({ translations: [{ ...entry, text: "I would like some shade." }, { ...entry, language: "zh-Hant", text: "我想要樹蔭。" }] });
    expect((await card())?.translations).toEqual({ en: "I would like some shade.", "zh-Hant": "我想要樹蔭。" });
    expect((await ask<TranslationList>(server, "DELETE", `${path}/1/zh-Hant`, { headers: moderator })).body.translations).toHaveLength(1);
    expect((await ask(server, "DELETE", `${path}/1/zh-Hant`, { headers: moderator })).body.error.code).toBe("not-found");
    // What counts and what is saved is the original.
    const citizen = await joinConversation(server, id);
    await citizen.vote(1, "agree");
    const { body } = await ask<{ readonly votes: readonly { readonly statement: string }[] }>(server, "GET", `/conversations/${id}/me/data`, { headers: citizen.headers });
    expect(body.votes[0]?.statement).toBe("日かげがほしい。");
  });

  test("a citizen's own words in another language go with the citizen", async () => {
    const { id } = await buildConversation(server, { settings: { moderationMode: "post" }, statements: ["Trees."] });
    const author = await joinConversation(server, id);
    await author.write("A fountain.");
    await ask(server, "POST", `/console/conversations/${id}/translations`, { body: { translations: [{ statementId: 2, language: "ja", text: "噴水。" }] }, headers: moderator });
    await ask(server, "DELETE", `/conversations/${id}/me`, { headers: author.headers });
    expect((await ask<TranslationList>(server, "GET", `/console/conversations/${id}/translations`, { headers: moderator })).body.translations).toEqual([]);
  });

  test("the moderation policy is the organisers' own, rendered without HTML of theirs", async () => {
    const { id } = await buildConversation(server, { settings: { moderationPolicyMarkdown: "No *insults*. <b>x</b>" } });
    const { body } = await ask<{ readonly moderationPolicyHtml: string }>(server, "GET", `/conversations/${id}`);
    expect(body.moderationPolicyHtml.trim()).toBe("<p>No <em>insults</em>. &lt;b&gt;x&lt;/b&gt;</p>");
    const joined = await ask<Participation>(server, "POST", `/conversations/${id}/participation`, { body: {} });
    expect(joined.status).toBe(200);
  });
});
