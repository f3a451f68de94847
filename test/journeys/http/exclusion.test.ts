import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Score } from "../../../clustering/vote-matrix.ts";
import type { ErrorBody } from "../../../server/contract/error.ts";
import type { ExclusionLine, Integrity, MapDifference } from "../../../server/contract/integrity.ts";
import type { PublicOpinionMap } from "../../../server/contract/opinion-map.ts";
import type { MyPlace, Participation } from "../../../server/contract/participation.ts";
import type { ReviewPage } from "../../../server/contract/statement.ts";
import { writePolisFolder } from "../../../server/interchange/polis/write-polis-folder.ts";
import { readNotes } from "../../../server/interchange/conversation-notes.ts";
import { readLeftOut } from "../../../server/commands/read-left-out.ts";
import { forgetNetworkMarks } from "../../../server/jobs/forget-network-marks.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

const texts = ["Trees.", "Benches.", "Shade.", "Water.", "Lamps.", "Bins.", "Bikes.", "Cars."];

describe.each(databases)("people left out of the map, on %s", (database) => {
  let server: TestServer;
  let organiser: Record<string, string>;
  let moderator: Record<string, string>;
  beforeAll(async () => {
    server = await startTestServer({ database });
    organiser = { cookie: await server.signIn("organiser") };
    moderator = { cookie: await server.signIn("moderator") };
  });
  afterAll(() => server.close());

  const tell = <Body>(method: string, path: string, body?: unknown, headers = organiser) => ask<Body & ErrorBody>(server, method, `/console/conversations/${path}`, { ...(body !== undefined && { body }), headers });
  const mapOf = async (id: string): Promise<PublicOpinionMap> => {
    await server.maps.settled();
    return (await ask<PublicOpinionMap>(server, "GET", `/conversations/${id}/map`)).body;
  };
  /** Ten people in two camps; after them `scripts` who agree with everything. `as` gives the headers of one of them. */
  const fill = async (scripts: number) => {
    const { id } = await buildConversation(server, { statements: texts });
    const { deps, tokens } = server.services;
    for (let person = 0; person < 10 + scripts; person += 1) {
      for (let statement = 1; statement <= texts.length; statement += 1) {
        const score: Score = person >= 10 ? 1 : statement === 1 + (person % 5) ? 0 : (statement <= 4) === (person % 2 === 0) ? 1 : -1;
        await deps.store.votes.cast({ conversationId: id, participantId: `person-${String(person + 1)}`, requestId: deps.chance.uuid(), statementId: statement, score, castAt: deps.clock() });
      }
    }
    deps.announce.votesChanged(id);
    const as = async (number: number) => ({ "hiroba-participant": await tokens.issue(`person-${String(number)}`, id) });
    return { id, as };
  };
  const reason = "Sent by a script within a minute.";

  test("the map is then the map of a conversation they never came to, to every number", async () => {
    const [{ id, as }, plain] = [await fill(4), await fill(0)];
    const numbers = [11, 12, 13, 14];
    const { status, body: line } = await tell<ExclusionLine>("POST", `${id}/exclusions`, { participants: numbers, reason });
    expect([status, line]).toMatchObject([201, { number: 1, reason, takesBack: null, isTakenBack: false, participants: numbers }]);

    const [map, same] = [await mapOf(id), await mapOf(plain.id)];
    expect(map.counts).toEqual(same.counts);
    // What was counted is under one hash: the same votes give the same one.
    expect(map.inputHash).toBe(same.inputHash);
    const tallies = (from: PublicOpinionMap) => from.statements.map(({ statement, all }) => [statement.text, all.agrees, all.disagrees, all.passes]);
    expect(tallies(map)).toEqual(tallies(same));
    expect(map.leftOut).toEqual({ people: 4, reasons: [{ reason, people: 4, at: line.at }] });
    expect(same.leftOut).toBeUndefined();

    // The console counts the same, and the report says who is missing and why, not who.
    const { statements } = (await tell<ReviewPage>("GET", `${id}/statements?state=accepted`)).body;
    expect(statements.every(({ agrees, disagrees, passes }) => agrees + disagrees + passes === 10)).toBe(true);
    const { body: report } = await tell<{ report: { omissions: unknown; counts: unknown; map: PublicOpinionMap } }>("POST", `${id}/reports`, {});
    expect(report.report.omissions).toContainEqual({ reason: "people-left-out", count: 4 });
    expect(report.report.counts).toMatchObject({ participants: 10, votes: 80 });

    // They may go on, they see their own answers, and they are told.
    const headers = await as(11);
    expect((await ask(server, "POST", `/conversations/${id}/votes`, { body: { requestId: randomUUID(), statementId: 1, vote: "disagree" }, headers })).status).toBe(200);
    expect((await ask<Participation>(server, "GET", `/conversations/${id}/me`, { headers })).body.votes).toHaveLength(8);
    expect((await ask<MyPlace>(server, "GET", `/conversations/${id}/place`, { headers })).body).toMatchObject({ place: null, notCounted: { reason } });
    expect((await ask<MyPlace>(server, "GET", `/conversations/${id}/place`, { headers: await as(1) })).body.notCounted).toBeUndefined();
    expect((await mapOf(id)).inputHash).toBe(same.inputHash);
  });

  test("the preview shows both maps side by side and changes nothing; taking back counts everybody again", async () => {
    const { id } = await fill(4);
    const before = await mapOf(id);
    const { body: difference } = await tell<MapDifference>("POST", `${id}/integrity/preview`, { participants: [11, 12, 13, 14] });
    expect(difference).toMatchObject({ before: { people: 14, votes: 112 }, after: { people: 10, votes: 80 }, onBoth: 10, talliesChanged: 8 });
    expect((await mapOf(id)).version).toBe(before.version);

    await tell("POST", `${id}/exclusions`, { participants: [11, 12, 13, 14], reason });
    expect((await mapOf(id)).counts.participants).toBe(10);
    expect((await tell<ExclusionLine>("POST", `${id}/exclusions/1/taking-back`, { reason: "It was a class of a school." })).body).toMatchObject({ number: 2, takesBack: 1 });
    const after = await mapOf(id);
    expect([after.inputHash, after.leftOut]).toEqual([before.inputHash, undefined]);
    expect((await tell<ExclusionLine>("POST", `${id}/exclusions/1/taking-back`, { reason })).body.error.code).toBe("exclusion-not-found");
    // Nothing disappears from the log.
    const { body: { log, leftOut } } = await tell<Integrity>("GET", `${id}/integrity`);
    expect(log.map(({ number, takesBack, isTakenBack, by }) => [number, takesBack, isTakenBack, by !== ""])).toEqual([[1, null, true, true], [2, 1, false, true]]);
    expect(leftOut).toBe(0);
  });

  test("two organisers who leave out the same people at once leave them out once", async () => {
    const { id } = await fill(2);
    const answers = await Promise.all([1, 2].map(() => tell<ExclusionLine>("POST", `${id}/exclusions`, { participants: [11, 12], reason })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.error.code).toBe("nobody-to-exclude");
    expect((await tell("POST", `${id}/exclusions`, { participants: [12, 99], reason })).body).toMatchObject({ error: { code: "participant-not-found" } });
  });

  test("a server that is killed right after the decision draws the map anew when it starts", async () => {
    const { id } = await fill(1);
    await mapOf(id);
    const { store } = server.services.deps;
    // The decision alone, as if nobody had been left to announce it.
    await store.exclusions.exclude({ conversationId: id, participants: [11], reason, by: { personId: "p", name: "P", at: Date.now() } });
    expect((await store.maps.outdated()).map(({ conversationId }) => conversationId)).toContain(id);
    await server.maps.start();
    expect((await mapOf(id)).counts.participants).toBe(10);
  });

  test("moderators see the page and decide nothing", async () => {
    const { id } = await fill(1);
    expect((await tell("GET", `${id}/integrity`, undefined, moderator)).status).toBe(200);
    for (const [path, body] of [["integrity/preview", { participants: [11] }], ["exclusions", { participants: [11], reason }], ["exclusions/1/taking-back", { reason }]] as const) {
      expect((await tell("POST", `${id}/${path}`, body, moderator)).body.error.code).toBe("not-allowed");
    }
    expect((await tell("POST", `${id}/exclusions`, { participants: [11], reason: "" })).status).toBe(400);
  });

  test("somebody who is left out and deletes themselves is gone, and the map stays as it is", async () => {
    const { id, as } = await fill(1);
    await tell("POST", `${id}/exclusions`, { participants: [11], reason });
    const before = await mapOf(id);
    expect((await ask(server, "DELETE", `/conversations/${id}/me`, { headers: await as(11) })).status).toBe(200);
    expect((await mapOf(id)).inputHash).toBe(before.inputHash);
  });

  test("an export holds the votes the map was made of, and says how many are missing and why", async () => {
    const { id } = await fill(2);
    await tell("POST", `${id}/exclusions`, { participants: [11, 12], reason });
    await mapOf(id);
    const { store } = server.services.deps;
    const folder = await createTemporaryFolder();
    const [conversation, stored, statements] = [await store.conversations.find(id), await store.maps.latest(id), await store.statements.list(id)];
    if (conversation === null || stored === null) throw new Error("no map");
    const { numbers } = await store.exclusions.asOf(id, stored.exclusionsUpTo ?? 0);
    expect([...numbers]).toEqual([11, 12]);
    await writePolisFolder(join(folder.path, "out"), { conversation, statements, map: stored.map, url: "", votes: () => store.votes.logAfter(id, 0), leftOut: await readLeftOut({ store }, stored) });
    expect((await readNotes(join(folder.path, "out", "hiroba.json")))?.leftOut).toMatchObject({ people: 2, reasons: [{ reason, people: 2 }] });
    await folder.remove();
  });

  test("fifteen who come from one address are shown with the day's mark, which is forgotten after fourteen days", async () => {
    const { id } = await buildConversation(server, { statements: texts });
    for (let person = 0; person < 15; person += 1) await (await joinConversation(server, id)).vote(1, "agree");
    const findings = async () => (await tell<Integrity>("GET", `${id}/integrity`)).body.findings;
    expect(await findings()).toMatchObject([{ kind: "same-network", people: 15, sureness: "middle" }]);
    const { store } = server.services.deps;
    await forgetNetworkMarks(store).run(Date.now() + 13 * 86_400_000);
    expect(await findings()).toHaveLength(1);
    await forgetNetworkMarks(store).run(Date.now() + 15 * 86_400_000);
    expect(await findings()).toEqual([]);
  });
});
