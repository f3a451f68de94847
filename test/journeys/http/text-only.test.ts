import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { participantLocales } from "../../../messages/locale.ts";
import { updateConversation } from "../../../server/commands/update-conversation.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { castTwoCamps } from "../../support/cast-two-camps.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";
import { pressButton, readTextPage, type TextPageRead } from "../../support/text-reader.ts";

describe.each(databases)("text-only pages on %s", (database) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ database });
  }, 120_000);
  afterAll(() => server.close());

  const votes = async (id: string) => (await server.services.deps.store.conversations.counts(id)).votes;
  const asked = (page: TextPageRead): string => page.buttons.find((act) => act.startsWith("agree:"))?.slice(6) ?? "";

  test("votes, takes back, changes and withdraws, each once however often a form is sent", async () => {
    const { id } = await buildConversation(server);
    const first = await readTextPage(server, `/c/${id}/text`);
    expect([first.status, await votes(id)]).toEqual([200, 0]);
    const statement = asked(first);
    const second = await pressButton(server, id, first, `agree:${statement}`);
    expect(second.text).toContain("Saved: Agree.");
    expect(second.text).toContain("1 answered · 9 left");
    expect(asked(second)).not.toBe(statement);
    // A reload, or a second tap: the same page's form again.
    await pressButton(server, id, first, `agree:${statement}`);
    expect(await votes(id)).toBe(1);

    const undone = await pressButton(server, id, second, `withdraw:${statement}`);
    expect([asked(undone), await votes(id)]).toEqual([statement, 0]);
    const again = await pressButton(server, id, undone, `disagree:${statement}`);
    const mine = await pressButton(server, id, again, "mine");
    expect(mine.text).toContain(`Statement number ${statement}. Disagree Change`);
    const change = await pressButton(server, id, mine, `ask:${statement}`);
    expect(change.text).toContain("Disagree ✓");
    await pressButton(server, id, change, `pass:${statement}`, { important: "yes" });
    expect(await votes(id)).toBe(1);
    const me = (await ask<{ votes: readonly object[] }>(server, "GET", `/conversations/${id}/me`, { headers: { "hiroba-participant": second.fields["token"] ?? "" } })).body;
    expect(me.votes).toEqual([{ statementId: Number(statement), vote: "pass", isImportant: true }]);
  });

  test("the token is in the form and nowhere else: no cookie, no address, no referrer, nothing kept", async () => {
    const { id } = await buildConversation(server);
    const page = await pressButton(server, id, await readTextPage(server, `/c/${id}/text`), "results");
    const token = page.fields["token"] ?? "";
    expect(token.split(".")).toHaveLength(3);
    expect(page.html.split(token)).toHaveLength(2);
    expect(Object.fromEntries(["set-cookie", "location", "cache-control", "referrer-policy"].map((name) => [name, page.headers.get(name)])))
      .toEqual({ "set-cookie": null, location: null, "cache-control": "no-store", "referrer-policy": "no-referrer" });
    expect(page.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/);
    expect(page.html).not.toMatch(/<script|<img|<link/);
  });

  test("writes a statement, keeps what was refused, and tells what became of it", async () => {
    const { id } = await buildConversation(server);
    const write = await pressButton(server, id, await readTextPage(server, `/c/${id}/text`), "write");
    const refused = await pressButton(server, id, write, "send", { text: `<b>${"x".repeat(400)}` });
    expect([refused.status, refused.text.includes("The statement is too long.")]).toEqual([400, true]);
    expect(refused.html).toContain(`&lt;b&gt;${"x".repeat(400)}</textarea>`);
    expect((await pressButton(server, id, refused, "send", { text: "  " })).text).toContain("Please write a statement first.");
    const sent = await pressButton(server, id, refused, "send", { text: "More <shade> & benches." });
    expect(sent.text).toContain("Your statement is waiting for a moderator.");
    await pressButton(server, id, refused, "send", { text: "More <shade> & benches." });
    const mine = await pressButton(server, id, sent, "mine");
    expect(mine.text).toContain("More <shade> & benches. Waiting for a moderator.");
    expect(mine.html.split("More &lt;shade&gt; &amp; benches.")).toHaveLength(2);
    const same = await pressButton(server, id, sent, "send", { text: "Statement number 3." });
    expect(same.text).toContain("Your agreement was added to it: Statement number 3.");
  });

  test("shows the results as tables, with my place, and hides small cells", async () => {
    const { id } = await buildConversation(server);
    const before = await pressButton(server, id, await readTextPage(server, `/c/${id}/text`), "results");
    expect(before.text).toMatch(/The map appears when 7 people have voted often enough\. So far 0 of 7/);
    await castTwoCamps(server, id);
    let page = await readTextPage(server, `/c/${id}/text`);
    for (let turn = 0; turn < 8; turn += 1) page = await pressButton(server, id, page, `agree:${asked(page)}`);
    await server.maps.settled();
    const results = await pressButton(server, id, page, "results");
    expect(results.text).toMatch(/You are on the map, nearest to Group [AB]\./);
    expect(results.html.match(/<table>/g)?.length).toBeGreaterThanOrEqual(2);
    expect(results.text).toContain("These are the people who took part, not a sample of the population.");
    expect(results.bytes).toBeLessThan(5000);
  });

  test("no page is larger than 5 kB on the line, in no language, and each speaks it throughout", async () => {
    const { id } = await buildConversation(server, { statements: Array.from({ length: 60 }, (_, index) => `${"Something that takes its time to say, and says it. ".repeat(2)}${String(index)}`) });
    let page = await readTextPage(server, `/c/${id}/text`);
    for (let turn = 0; turn < 45; turn += 1) page = await pressButton(server, id, page, `agree:${asked(page)}`);
    for (const lang of participantLocales) {
      for (const act of ["vote", "results", "mine", "mine:20", "write", "delete"]) {
        const shown = await pressButton(server, id, page, act, { lang });
        expect([lang, act, shown.status]).toEqual([lang, act, 200]);
        expect(shown.bytes, `${lang} ${act}`).toBeLessThanOrEqual(5000);
        expect(shown.html).toContain(`<html lang="${lang}" dir="ltr">`);
        expect(shown.html, `${lang} ${act}`).not.toMatch(/undefined|[\ufff9-\ufffb]/);
        expect(shown.html.includes("<ruby>")).toBe(lang === "ja-x-easy");
      }
    }
    expect((await pressButton(server, id, page, "mine:20", { lang: "en" })).buttons).toEqual(expect.arrayContaining(["mine:0", "mine:40"]));
  }, 60_000);

  test("follows the rules of the API: closed, unknown, somebody else's token, a button that does not exist", async () => {
    const { id } = await buildConversation(server);
    const other = await buildConversation(server);
    const page = await readTextPage(server, `/c/${id}/text`);
    const foreign = await joinConversation(server, other.id);
    const stranger = await pressButton(server, id, page, `agree:${asked(page)}`, { token: foreign.token });
    expect([stranger.status, stranger.fields["token"], await votes(id)]).toEqual([401, "", 0]);
    expect((await pressButton(server, id, page, "agree:999")).status).toBe(404);
    expect((await pressButton(server, id, page, "nonsense")).status).toBe(400);
    expect((await readTextPage(server, "/c/0000000000/text")).status).toBe(404);
    await updateConversation(server.services.deps, id, { state: "closed" });
    const late = await pressButton(server, id, page, `agree:${asked(page)}`);
    expect([late.status, late.text.includes("This conversation is closed.")]).toEqual([409, true]);
    await updateConversation(server.services.deps, id, { state: "draft" });
    expect((await readTextPage(server, `/c/${id}/text`)).status).toBe(404);
  });

  test("deletes me, and begins anew after that", async () => {
    const { id } = await buildConversation(server);
    const first = await readTextPage(server, `/c/${id}/text`);
    const voted = await pressButton(server, id, first, `agree:${asked(first)}`);
    const sure = await pressButton(server, id, voted, "delete");
    expect(sure.text).toContain("This cannot be undone.");
    const gone = await pressButton(server, id, sure, "delete-for-good");
    expect([gone.text.includes("Everything about you here was deleted."), gone.fields["token"], await votes(id)]).toEqual([true, "", 0]);
    expect((await pressButton(server, id, voted, "mine")).status).toBe(401);
    const anew = await pressButton(server, id, gone, `pass:${asked(gone)}`);
    expect([anew.text.includes("Saved: Pass."), await votes(id)]).toEqual([true, 1]);
  });
});
