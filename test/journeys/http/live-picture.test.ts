import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LivePicture } from "../../../server/contract/live-picture.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

describe.each(databases)("the live picture on %s", (database) => {
  let server: TestServer;
  let moderator: Record<string, string>;
  let now = Date.UTC(2026, 4, 4, 10, 30);
  beforeAll(async () => {
    server = await startTestServer({ database, clock: () => now });
    moderator = { cookie: await server.signIn("moderator") };
  });
  afterAll(() => server.close());

  const pictureOf = async (id: string) => LivePicture.parse((await ask<unknown>(server, "GET", `/console/conversations/${id}/picture`, { headers: moderator })).body);

  test("counts votes by hour and day, who stays, where people come from, and what is missing", async () => {
    const { id } = await buildConversation(server, { statements: ["One.", "Two.", "Three."] });
    expect((await ask(server, "GET", `/console/conversations/${id}/picture`)).body.error.code).toBe("sign-in-required");
    expect((await pictureOf(id)).finished).toMatchObject({ verdict: "early", statements: 3, missing: [{ kind: "participants", have: 0, needed: 10 }, { kind: "map" }, { kind: "votes", statements: 3, votes: 15 }] });

    const [ann, ben] = [await joinConversation(server, id), await joinConversation(server, id)];
    await ann.vote(1, "agree");
    await ann.vote(2, "agree");
    await ann.vote(3, "pass");
    now += 3_600_000;
    await ben.vote(1, "disagree");
    await ben.vote(1, "agree");
    await ben.write("Four, by Ben.");
    for (let visit = 0; visit < 6; visit += 1) await fetch(`${server.url}/c/${id}?lang=ja`, { headers: { referer: "https://www.town.example/page?secret=1" } });
    await fetch(`${server.url}/c/${id}/text`, { headers: { "accept-language": "en" } });
    await fetch(`${server.url}/c/${id}`, { headers: { "user-agent": "SomeBot/1.0" } });
    now += 86_400_000;

    const picture = await pictureOf(id);
    expect(picture.hours).toEqual([
      { start: Date.UTC(2026, 4, 4, 10), votes: 3, newParticipants: 1 }, { start: Date.UTC(2026, 4, 4, 11), votes: 3, newParticipants: 1 },
    ]);
    expect(picture.days).toEqual([{ start: Date.UTC(2026, 4, 4), votes: 6, newParticipants: 2 }]);
    expect(picture.participants).toEqual({ online: 2, kiosk: 0, paper: 0 });
    // Three by Ann; by Ben one that he changed, and his agreement with his own statement.
    expect(picture.votesPerParticipant.median).toBe(2.5);
    expect(picture.dropOff).toEqual({ steps: [{ votes: 1, participants: 2 }, { votes: 2, participants: 2 }], largest: null });
    // One opening of the text page is too few to be told where it came from.
    expect(picture.arrivals).toEqual({ openings: 7, hosts: { named: [{ name: "town.example", count: 6 }], other: 1 }, languages: { named: [{ name: "ja", count: 6 }], other: 1 } });
    expect(picture.moderation).toEqual({ decided: 0, medianWaitMs: null, pending: 1, oldestPendingAt: Date.UTC(2026, 4, 4, 11, 30) });
    expect(picture.statementStates.at(-1)).toEqual({ start: Date.UTC(2026, 4, 5), pending: 1, accepted: 3, rejected: 0 });

    await ask(server, "POST", `/console/conversations/${id}/moderation`, { body: { decisions: [{ statementId: 4, moderation: "accepted" }] }, headers: moderator });
    now += 60_000;
    expect((await pictureOf(id)).moderation).toMatchObject({ decided: 1, medianWaitMs: 86_400_000, pending: 0 });
    await fetch(`${server.url}/c/${id}?lang=ja`, { headers: { referer: "https://town.example/" } });
    now += 61_000;
    expect((await pictureOf(id)).arrivals.hosts).toEqual({ named: [{ name: "town.example", count: 7 }], other: 1 });
  });
});
