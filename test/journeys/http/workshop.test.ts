import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatSheetCode } from "../../../server/contract/sheet-code.ts";
import type { OrganiserConversation } from "../../../server/contract/conversation.ts";
import type { ErrorBody } from "../../../server/contract/error.ts";
import type { PublicOpinionMap } from "../../../server/contract/opinion-map.ts";
import type { Participation } from "../../../server/contract/participation.ts";
import type { ReviewPage } from "../../../server/contract/statement.ts";
import type { Vote } from "../../../server/contract/vote.ts";
import { Workshop, type BallotPrinting, type BatchTakenBack, type KioskOpened, type SheetEntered, type UploadOutcome } from "../../../server/contract/workshop.ts";
import { writePolisFolder } from "../../../server/interchange/polis/write-polis-folder.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

describe.each(databases)("a workshop, on %s", (database) => {
  let server: TestServer;
  let organiser: Record<string, string>;
  let now = Date.now();
  beforeAll(async () => {
    server = await startTestServer({ database, clock: () => now });
    organiser = { cookie: await server.signIn("organiser") };
  });
  afterAll(() => server.close());

  const tell = <Body>(method: string, path: string, body?: unknown) => ask<Body & ErrorBody>(server, method, `/console/conversations/${path}`, { ...(body !== undefined && { body }), headers: organiser });
  const workshopOf = async (id: string): Promise<Workshop> => (await tell<Workshop>("GET", `${id}/workshop`)).body;
  const print = async (id: string, sheets = 10): Promise<BallotPrinting> => (await tell<BallotPrinting>("POST", `${id}/printings`, { sheets, locale: "en", isLarge: false })).body;
  const marks = (...votes: readonly (Vote | null)[]) => votes.flatMap((vote, index) => (vote === null ? [] : [{ statementId: index + 1, vote }]));
  const enter = (id: string, batch: string, sheet: number, votes: readonly (Vote | null)[], more: { readonly copy?: number; readonly statements?: readonly string[]; readonly isCorrection?: boolean } = {}) =>
    tell<SheetEntered>("POST", `${id}/sheets`, { batch, isCorrection: more.isCorrection ?? false, sheet: { sheet, copy: more.copy ?? 1, votes: marks(...votes), statements: more.statements ?? [] } });
  const upload = (id: string, text: string, isPreview = false) => tell<UploadOutcome>("POST", `${id}/sheets/upload`, { fileName: "hall.csv", text, isPreview });
  const code = (sheet: number): string => formatSheetCode({ sheet, copy: 1 });

  describe("on paper", () => {
    test("sheets are numbered on and on, and the same statements are the same set", async () => {
      const { id } = await buildConversation(server, { statements: ["Trees.", "Benches."] });
      expect(await print(id, 10)).toMatchObject({ number: 1, set: 1, firstSheet: 1, lastSheet: 10 });
      expect(await print(id, 5)).toMatchObject({ number: 2, set: 1, firstSheet: 11, lastSheet: 15 });
      await tell("POST", `${id}/statements`, { texts: ["Shade."] });
      expect(await print(id, 1)).toMatchObject({ number: 3, set: 2, firstSheet: 16, lastSheet: 16 });
      const { sets, printable } = await workshopOf(id);
      expect(sets.map(({ statements }) => statements.map(({ text }) => text))).toEqual([["Trees.", "Benches."], ["Trees.", "Benches.", "Shade."]]);
      expect(printable).toHaveLength(3);
    });

    test("each sheet is a participant, marked as paper, and its words wait for a moderator", async () => {
      const { id } = await buildConversation(server, { statements: ["Trees.", "Benches.", "Shade."] });
      await print(id);
      await (await joinConversation(server, id)).vote(1, "agree");
      const batch = randomUUID();
      expect((await enter(id, batch, 1, ["agree", "disagree", null], { statements: ["A fountain."] })).status).toBe(201);
      const { status, body } = await enter(id, batch, 2, ["pass", "agree", "agree"]);
      expect([status, body.batch]).toMatchObject([201, { number: 1, kind: "typed", sheets: 2, votes: 5, statements: 1, takenBackAt: null }]);
      const { sources, entered, batches } = await workshopOf(id);
      // The writer agrees with what they wrote: 2 + 1 + 3.
      expect(sources).toEqual({ online: { participants: 1, votes: 1 }, kiosk: { participants: 0, votes: 0 }, paper: { participants: 2, votes: 6 } });
      expect(entered.map(({ sheet }) => sheet)).toEqual([1, 2]);
      expect(batches).toHaveLength(1);
      const { body: { statements } } = await tell<ReviewPage>("GET", `${id}/statements`);
      expect(statements).toMatchObject([{ text: "A fountain.", author: "participant", authorSource: "paper", moderation: "pending", agrees: 1 }]);
      expect((await tell<OrganiserConversation>("GET", id)).body.counts).toMatchObject({ participants: 3, votes: 7 });
    });

    test("a sheet is entered once; the same again changes nothing, another content only as a correction", async () => {
      const { id } = await buildConversation(server, { statements: ["Trees.", "Benches."] });
      await print(id);
      const [batch, other] = [randomUUID(), randomUUID()];
      await enter(id, batch, 1, ["agree", "agree"]);
      expect((await enter(id, batch, 1, ["agree", "agree"])).status).toBe(201);
      expect((await enter(id, batch, 1, ["agree", "disagree"])).body.error.code).toBe("sheet-already-entered");
      expect((await enter(id, other, 1, ["agree", "agree"])).body.error.code).toBe("sheet-already-entered");
      expect((await enter(id, other, 1, ["agree", "agree"], { isCorrection: true })).body.error.code).toBe("sheet-already-entered");
      expect((await enter(id, batch, 1, ["agree", "disagree"], { isCorrection: true })).body.batch).toMatchObject({ sheets: 1, votes: 2 });
      // A photocopy of the same sheet is another person.
      expect((await enter(id, batch, 1, ["agree", null], { copy: 2 })).body.batch).toMatchObject({ sheets: 2, votes: 3 });
      expect((await workshopOf(id)).sources.paper).toEqual({ participants: 2, votes: 3 });
      const { body } = await ask<{ statements: { all: { agrees: number; disagrees: number } }[] }>(server, "GET", `/conversations/${id}/statements`);
      expect(body.statements).toHaveLength(2);
      expect((await server.services.deps.store.conversations.counts(id))).toMatchObject({ participants: 2, votes: 3 });
    });

    test("a sheet nobody printed, an empty one and a statement that is not on it are refused", async () => {
      const { id } = await buildConversation(server, { statements: ["Trees.", "Benches."] });
      await print(id, 3);
      const batch = randomUUID();
      expect((await enter(id, batch, 4, ["agree"])).body.error.code).toBe("sheet-unknown");
      expect((await enter(id, batch, 1, [null, null])).body.error.code).toBe("sheet-empty");
      expect((await enter(id, batch, 1, [null, null, "agree"])).body.error.code).toBe("statement-not-found");
      expect((await enter(id, batch, 1, [], { statements: ["x".repeat(1001)] })).body.error.code).toBe("statement-too-long");
      expect((await workshopOf(id)).batches).toEqual([]);
    });

    test("a batch taken back takes its people off the map and stays in the list; its sheets can be entered again", async () => {
      const { id } = await buildConversation(server, { statements: ["Trees.", "Benches.", "Shade.", "Lamps.", "Roses.", "Bins.", "Swings."] });
      await print(id, 20);
      const batch = randomUUID();
      const two: readonly (readonly Vote[])[] = [["agree", "agree", "agree", "agree", "disagree", "disagree", "disagree"], ["disagree", "disagree", "disagree", "disagree", "agree", "agree", "agree"]];
      for (let sheet = 1; sheet <= 10; sheet += 1) await enter(id, batch, sheet, two[sheet % 2] ?? []);
      await server.maps.settled();
      const mapOf = async () => (await ask<PublicOpinionMap>(server, "GET", `/conversations/${id}/map`)).body;
      expect((await mapOf()).counts).toMatchObject({ participants: 10, votes: 70 });
      now += 1000;
      const { body } = await tell<BatchTakenBack>("DELETE", `${id}/sheet-batches/${batch}`);
      expect(body.batch).toMatchObject({ sheets: 10, votes: 70, takenBackAt: now });
      expect(body.batch.takenBackBy).not.toBe("");
      expect((await tell<BatchTakenBack>("DELETE", `${id}/sheet-batches/${batch}`)).body).toEqual(body);
      await server.maps.settled();
      expect((await mapOf()).counts.votes).toBe(0);
      expect(await workshopOf(id)).toMatchObject({ sources: { paper: { participants: 0, votes: 0 } }, entered: [], batches: [{ takenBackAt: now }] });
      expect((await enter(id, batch, 1, ["agree"])).body.error.code).toBe("batch-taken-back");
      expect((await enter(id, randomUUID(), 1, ["agree"])).status).toBe(201);
      expect((await tell("DELETE", `${id}/sheet-batches/${randomUUID()}`)).body.error.code).toBe("batch-not-found");
    });

    test("paper is entered after the conversation has closed, and no longer once it is archived", async () => {
      const { id } = await buildConversation(server, { statements: ["Trees."] });
      await print(id);
      await server.services.deps.store.conversations.update(id, { state: "closed" });
      expect((await enter(id, randomUUID(), 1, ["agree"])).status).toBe(201);
      await server.services.deps.store.conversations.update(id, { state: "archived" });
      expect((await enter(id, randomUUID(), 2, ["agree"])).body.error.code).toBe("conversation-archived");
    });

    test("a conversation without statements has nothing to print, and a sheet only has statements people can vote on", async () => {
      const { id } = await buildConversation(server, { statements: [] });
      expect((await tell("POST", `${id}/printings`, { sheets: 1, locale: "ja", isLarge: true })).body.error.code).toBe("nothing-to-print");
      const { id: other } = await buildConversation(server, { statements: ["Trees.", "Benches."] });
      expect((await tell("POST", `${other}/printings`, { sheets: 1, locale: "ja", isLarge: true, statementIds: [3] })).body.error.code).toBe("statement-not-found");
      await tell("POST", `${other}/printings`, { sheets: 1, locale: "ja", isLarge: true, statementIds: [2] });
      expect((await workshopOf(other)).sets).toMatchObject([{ set: 1, statements: [{ id: 2, text: "Benches." }] }]);
    });
  });

  describe("from a file", () => {
    test("a file with mistakes names each by its row and changes nothing; the mended one is taken, and only once", async () => {
      const { id } = await buildConversation(server, { statements: ["Trees.", "Benches."] });
      await print(id, 4);
      const wrong = ["sheet,1: Trees.,2: Benches.,own statement", `${code(1)},1,2,`, `${code(2)},5,a,`, `${code(1)},1,1,`, "9999,1,1,", `${code(3)},,,`].join("\r\n");
      const { body: refused } = await upload(id, wrong);
      expect(refused.outcome).toBe("refused");
      expect(refused.problems.map(({ kind, row, column, value }) => [kind, row, column, value])).toEqual([
        ["vote-unreadable", 3, "1: Trees.", "5"], ["sheet-twice", 4, null, code(1)], ["sheet-unreadable", 5, null, "9999"], ["row-empty", 6, null, code(3)],
      ]);
      expect((await workshopOf(id)).sources.paper.participants).toBe(0);

      const right = `sheet,1: Trees.,2: Benches.,own statement\r\n${code(1)},1,2,\r\n${code(2)},賛成,p,"Roses, please."\r\n${code(3)},,x,\r\n`;
      const { body: preview } = await upload(id, right, true);
      expect(preview).toMatchObject({ outcome: "preview", sheets: 3, votes: { agree: 2, disagree: 2, pass: 1 }, statements: ["Roses, please."], batch: null });
      expect((await workshopOf(id)).batches).toEqual([]);
      const { body: taken } = await upload(id, right);
      expect(taken).toMatchObject({ outcome: "taken", batch: { kind: "csv", fileName: "hall.csv", sheets: 3, votes: 5, statements: 1 } });
      expect((await upload(id, right.replaceAll("\r\n", "\n"))).body).toMatchObject({ outcome: "repeated", batch: { id: taken.batch?.id } });
      expect((await workshopOf(id)).sources.paper).toEqual({ participants: 3, votes: 6 });

      await tell("DELETE", `${id}/sheet-batches/${String(taken.batch?.id)}`);
      expect((await upload(id, right)).body.outcome).toBe("taken");
    });
  });

  describe("at a shared tablet", () => {
    const open = async (id: string) => (await tell<KioskOpened>("POST", `${id}/kiosks`, { label: "Community hall", hours: 2, idleSeconds: 60 })).body;
    const start = (id: string, kioskCode: string, person: string) => ask<Participation & ErrorBody>(server, "POST", `/conversations/${id}/kiosk/participation`, { body: { code: kioskCode, person } });

    test("the code makes one participant after the other, marked as kiosk; asking again for one goes on with them", async () => {
      const { id } = await buildConversation(server);
      const { code: kioskCode, link, kiosk } = await open(id);
      expect(kiosk).toMatchObject({ number: 1, label: "Community hall", isOpen: true, participants: 0 });
      expect(link).toBe(`${server.url}/c/${id}/kiosk#code=${kioskCode}`);
      const [first, second] = [randomUUID(), randomUUID()];
      const vote = async (person: string, statementId: number) => {
        const { body } = await start(id, kioskCode.toUpperCase(), person);
        return ask(server, "POST", `/conversations/${id}/votes`, { body: { requestId: randomUUID(), statementId, vote: "agree" }, headers: { "hiroba-participant": body.token } });
      };
      await vote(first, 1);
      await vote(first, 2);
      await vote(second, 1);
      expect((await start(id, kioskCode, first)).body.votes).toHaveLength(2);
      expect(await workshopOf(id)).toMatchObject({ sources: { kiosk: { participants: 2, votes: 3 } }, kiosks: [{ participants: 2 }] });
    });

    test("a wrong, foreign, ended or outlived code brings nobody; a tablet that was offline at the end may still send", async () => {
      const { id } = await buildConversation(server);
      const { id: elsewhere } = await buildConversation(server);
      const { code: kioskCode } = await open(id);
      const setUp = (where: string, said: string) => ask(server, "POST", `/conversations/${where}/kiosk`, { body: { code: said } });
      expect((await setUp(id, kioskCode)).body).toMatchObject({ label: "Community hall", idleSeconds: 60 });
      expect((await setUp(id, "2222222222")).body.error.code).toBe("kiosk-code-invalid");
      expect((await setUp(elsewhere, kioskCode)).body.error.code).toBe("kiosk-code-invalid");
      now += 3 * 3_600_000;
      expect((await setUp(id, kioskCode)).body.error.code).toBe("kiosk-code-invalid");
      expect((await start(id, kioskCode, randomUUID())).status).toBe(200);
      now += 24 * 3_600_000;
      expect((await start(id, kioskCode, randomUUID())).body.error.code).toBe("kiosk-code-invalid");
      const { code: second, kiosk } = await open(id);
      expect((await tell("DELETE", `${id}/kiosks/${String(kiosk.number)}`)).status).toBe(204);
      expect((await start(id, second, randomUUID())).body.error.code).toBe("kiosk-code-invalid");
      expect((await tell("DELETE", `${id}/kiosks/99`)).body.error.code).toBe("kiosk-not-found");
      expect((await workshopOf(id)).kiosks.map(({ isOpen }) => isOpen)).toEqual([false, false]);
    });
  });

  test("the export says who took part how in a file of its own, and the files strict readers know stay as they are", async () => {
    const { id } = await buildConversation(server, { statements: ["Trees.", "Benches."] });
    await print(id);
    await (await joinConversation(server, id)).vote(1, "agree");
    await enter(id, randomUUID(), 1, ["agree", "disagree"]);
    const { store } = server.services.deps;
    const conversation = await store.conversations.find(id);
    if (conversation === null) throw new Error("the conversation is gone");
    const { path: folder, remove } = await createTemporaryFolder();
    const sources = new Map((await store.kiosks.offlineParticipants(id)).map(({ number, source }) => [number, source]));
    await writePolisFolder(folder, { conversation, url: "https://example.org/c/x", statements: await store.statements.list(id), votes: () => store.votes.logAfter(id, 0), map: null, sources });
    expect(await readFile(join(folder, "participants-source.csv"), "utf8")).toBe("participant,source\n1,online\n2,paper\n");
    expect((await readFile(join(folder, "participant-votes.csv"), "utf8")).split("\n")[0]).toBe("participant,group-id,n-comments,n-votes,n-agree,n-disagree,1,2");
    await remove();
  });

  test("what the screen shows is what the contract says", async () => {
    const { id } = await buildConversation(server, { statements: ["Trees.", "나무 😀"] });
    await print(id);
    const workshop = await workshopOf(id);
    expect(Workshop.parse(workshop)).toEqual(workshop);
    expect(workshop.unprintable).toEqual([{ statementId: 2, characters: ["나", "무", "😀"] }]);
  });
});
