import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StatementChanged } from "../../../server/contract/change-statement.ts";
import type { MyData } from "../../../server/contract/my-data.ts";
import { ModerationLogFile, type ModerationLogPage } from "../../../server/contract/moderation-log.ts";
import type { StatementTable } from "../../../server/contract/opinion-map.ts";
import type { MatchingStatements, ReviewFacets } from "../../../server/contract/review-query.ts";
import type { ReviewPage } from "../../../server/contract/statement.ts";
import { firstBrokenLine } from "../../../server/moderation-log/chain-hash.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

describe.each(databases)("changed statements, on %s", (database) => {
  let server: TestServer;
  let organiser: Record<string, string>;
  let moderator: Record<string, string>;

  beforeAll(async () => {
    server = await startTestServer({ database });
    organiser = { cookie: await server.signIn("organiser") };
    moderator = { cookie: await server.signIn("moderator") };
  });
  afterAll(() => server.close());

  const post = <Answer>(id: string, path: string, body: object, headers = moderator) => ask<Answer>(server, "POST", `/console/conversations/${id}/${path}`, { body, headers });
  const review = async (id: string, query: string) => (await ask<ReviewPage>(server, "GET", `/console/conversations/${id}/statements?${query}`, { headers: moderator })).body;
  const ids = ({ statements }: ReviewPage): readonly number[] => statements.map((statement) => statement.id);
  const chainOf = async (id: string) => {
    const file = ModerationLogFile.parse((await ask(server, "GET", `/console/conversations/${id}/moderation-log.json`, { headers: moderator })).body);
    return { lines: file.lines, broken: firstBrokenLine(file.lines.map((line) => ({ ...line, conversationId: file.conversationId }))) };
  };

  test("a slip is corrected: votes stay, voters can read what they voted on, translations wait for a look", async () => {
    const { id } = await buildConversation(server, { statements: ["More tees in the park."] });
    const voter = await joinConversation(server, id);
    await voter.vote(1, "agree");
    await post(id, "translations", { translations: [{ statementId: 1, language: "ja", text: "公園に木を増やす。" }] });
    const { status, body } = await post<StatementChanged>(id, "statements/1/correction", { text: "More trees in the park.", seenText: "More tees in the park." });
    expect(status).toBe(200);
    expect(body.statements).toMatchObject([{ id: 1, text: "More trees in the park.", original: "More tees in the park.", agrees: 1 }]);
    const table = await ask<StatementTable>(server, "GET", `/conversations/${id}/statements`);
    expect(table.body.statements[0]?.statement).toMatchObject({ text: "More trees in the park.", original: "More tees in the park." });
    expect(table.body.statements[0]?.statement).not.toHaveProperty("translations");

    const refused = await post<StatementChanged>(id, "statements/1/correction", { text: "No trees in the park.", seenText: "More trees in the park." });
    expect([refused.status, refused.body]).toMatchObject([409, { error: { code: "correction-too-large" } }]);
    const undone = await post<StatementChanged>(id, "statement-changes/undo", { line: body.line });
    expect(undone.body.statements).toMatchObject([{ text: "More tees in the park." }]);
    expect((await ask<StatementTable>(server, "GET", `/conversations/${id}/statements`)).body.statements[0]?.statement).toMatchObject({ translations: { ja: "公園に木を増やす。" } });
  });

  test("splitting: the author learns of it, is asked first, and nobody's vote is carried over; it can be undone until somebody answers", async () => {
    const { id } = await buildConversation(server);
    const author = await joinConversation(server, id);
    await author.write("More trees and benches.");
    const { status, body } = await post<StatementChanged>(id, "statements/11/replacement", { texts: ["More trees.", "More benches."], seenText: "More trees and benches." });
    expect([status, body.statements.map((statement) => [statement.id, statement.moderation, statement.agrees])]).toEqual([201, [[11, "rejected", 1], [12, "accepted", 0], [13, "accepted", 0]]]);
    expect((await author.me()).body).toMatchObject({
      statements: [{ id: 11, replacedBy: [12, 13] }, { id: 12, replaces: 11 }, { id: 13, replaces: 11 }], next: { id: 12 }, upcoming: { id: 13 },
    });
    const data = await ask<MyData>(server, "GET", `/conversations/${id}/me/data`, { headers: author.headers });
    expect(data.body.statements).toMatchObject([{ id: 11 }, { id: 12, replaces: 11 }, { id: 13, replaces: 11 }]);

    const undone = await post<StatementChanged>(id, "statement-changes/undo", { line: body.line });
    expect(undone.body).toMatchObject({ removedIds: [12, 13], statements: [{ id: 11, moderation: "pending" }] });
    const again = await post<StatementChanged>(id, "statements/11/replacement", { texts: ["More trees."], seenText: "More trees and benches.", moderation: "pending" });
    expect(again.body.statements.map((statement) => [statement.id, statement.moderation])).toEqual([[11, "rejected"], [14, "pending"]]);
    await post(id, "moderation", { decisions: [{ statementId: 14, moderation: "accepted" }] });
    await (await joinConversation(server, id)).vote(14, "disagree");
    const late = await post<StatementChanged>(id, "statement-changes/undo", { line: again.body.line });
    expect(late.body).toMatchObject({ error: { code: "change-not-undoable" } });

    const { lines, broken } = await chainOf(id);
    expect(broken).toBeNull();
    expect(lines.map(({ statementId, change }) => [statementId, change?.kind ?? "decision"])).toEqual([
      [11, "split"], [12, "written"], [13, "written"], [11, "undone"], [11, "reworded"], [14, "written"], [14, "decision"],
    ]);
  });

  test("the public log has no words of anybody's, the organisers' has those of before and after", async () => {
    const { id } = await buildConversation(server, { statements: ["Call Hanako at the libary."] });
    await post(id, "statements/1/correction", { text: "Call Hanako at the library.", seenText: "Call Hanako at the libary." });
    await ask(server, "PATCH", `/console/conversations/${id}`, { body: { publishesModerationLog: true }, headers: organiser });
    for (const format of ["csv", "json"]) {
      const open = await ask(server, "GET", `/conversations/${id}/moderation-log.${format}`);
      expect(JSON.stringify(open.body)).not.toContain("Hanako");
      expect(JSON.stringify(open.body)).toContain("corrected");
    }
    const { body: page } = await ask<ModerationLogPage>(server, "GET", `/console/conversations/${id}/moderation-log`, { headers: moderator });
    expect(page).toMatchObject({ brokenAt: null, lines: [{ corrected: { before: "Call Hanako at the libary.", after: "Call Hanako at the library." } }] });
  });

  test("filters, orders and search narrow the list in the database; everything that matches can be had at once", async () => {
    const { id } = await buildConversation(server, { statements: ["カフェを増やす。", "More benches.", "A fountain."] });
    const people = await Promise.all([1, 2, 3, 4].map(() => joinConversation(server, id)));
    await Promise.all(people.map((person, index) => person.vote(2, index < 2 ? "agree" : "disagree")));
    await Promise.all(people.map((person) => person.vote(3, "agree")));
    await people[0]?.write("Waiting.");
    expect(ids(await review(id, "state=all&search=かふぇ"))).toEqual([1]);
    expect(ids(await review(id, "state=all&sort=most-divisive"))[0]).toBe(2);
    expect(ids(await review(id, "state=all&votes=none"))).toEqual([1]);
    expect(ids(await review(id, "state=all&author=online"))).toEqual([4]);
    expect(ids(await review(id, "state=all&author=organiser&sort=newest"))).toEqual([3, 2, 1]);
    expect(ids(await review(id, "state=all&changed=edited"))).toEqual([]);
    await post(id, "moderation", { decisions: [{ statementId: 3, moderation: "rejected" }] });
    expect(ids(await review(id, "state=all&decided=me"))).toEqual([3]);
    expect(ids(await review(id, "state=all&flag=any"))).toEqual([]);
    const all = await ask<MatchingStatements>(server, "GET", `/console/conversations/${id}/matching-statements?state=all&search=e`, { headers: moderator });
    expect(all.body).toMatchObject({ isAll: true, statements: [{ id: 2, moderation: "accepted", isMeta: false, reason: null, language: "en" }] });
    const facets = await ask<ReviewFacets>(server, "GET", `/console/conversations/${id}/review-facets?state=all`, { headers: moderator });
    expect(facets.body).toEqual({ languages: [{ language: "en", count: 4 }], authors: [{ author: "online", count: 1 }, { author: "organiser", count: 3 }], flags: [], meta: 0 });
    expect((await ask(server, "GET", `/console/conversations/${id}/review-topics`, { headers: moderator })).status).toBe(200);
  });

  test("reasons of one's own are kept in order and go back to the standard ones", async () => {
    const { id } = await buildConversation(server);
    const reasons = [{ texts: { en: "Not about the square.", ja: "広場の話ではありません。" } }, { texts: { en: "Advertising." } }];
    expect((await post(id, "reject-reasons", { reasons }, organiser)).status).toBe(200);
    const read = () => ask<{ reasons: unknown }>(server, "GET", `/console/conversations/${id}/reject-reasons`, { headers: moderator });
    expect((await read()).body.reasons).toEqual(reasons);
    expect((await post(id, "reject-reasons", { reasons: [] })).status).toBe(403);
    expect((await post(id, "reject-reasons", { reasons: [{ texts: {} }] }, organiser)).status).toBe(400);
    await post(id, "reject-reasons", { reasons: [] }, organiser);
    expect((await read()).body.reasons).toEqual([]);
  });
});
