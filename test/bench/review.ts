// npm run bench -- review [statements] [--no-browser]: the review queue with 10,000 waiting statements, 2,000 of them flagged,
// on SQLite and PostgreSQL: server time of lists, filters, orders, search, bulk decisions and their undoing, each beside the
// time of a small request in the same run; then a browser scrolls through the list and the frames are measured.
import type { Browser, Page } from "playwright-core";
import type { ModerationDecision } from "../../server/contract/statement.ts";
import type { MatchingStatements } from "../../server/contract/review-query.ts";
import { SCREENING_VERSION } from "../../server/screening/thresholds.ts";
import { textKey } from "../../server/contract/text-key.ts";
import { launchBrowser } from "../support/chromium.ts";
import { ask } from "../support/join-conversation.ts";
import { consoleWindows } from "../support/open-console.ts";
import { startTestServer, type TestServer } from "../support/start-test-server.ts";
import { storedConversation } from "../support/store-engines.ts";
import { printTable } from "./print-table.ts";

const [many = "10000"] = process.argv.slice(2).filter((argument) => /^\d+$/.test(argument));
const COUNT = Number(many);
const FLAGGED = COUNT / 5;
const REPEATS = 7;
const ID = "benchreview";

const things = ["trees", "benches", "buses", "parking", "the market", "the school", "the river", "a playground", "street lights", "housing"];
const places = ["駅前", "公園", "商店街", "学校", "川沿い", "図書館", "広場", "市役所"];
/** Words that are nobody's, so that texts differ as people's do. */
const sounds = ["ba", "ke", "mi", "ro", "su", "tan", "vel", "dor", "gi", "pla"];
const made = (seed: number): string => [1, 7, 53].map((step) => sounds[Math.floor(seed / step) % 10] ?? "").join("");
const textOf = (index: number): string => index % 2 === 0
  ? `The ${made(index)} and ${made(index * 3 + 1)} near ${things[index % 10] ?? ""} need ${made(index * 7 + 5)}, ${made(index * 11)} first.`
  : `${places[index % 8] ?? ""}の${made(index * 13)}に${made(index * 3)}と${made(index * 17 + 2)}のカフェをつくってほしいです。`;

async function fill({ services: { deps: { store } } }: TestServer): Promise<void> {
  const statements = Array.from({ length: COUNT }, (_, index) => ({
    id: index + 1, text: textOf(index), language: index % 2 === 0 ? "en" : "ja", author: "participant" as const, authorNumber: 1 + (index % 500),
    moderation: "pending" as const, isMeta: false, createdAt: Date.now() - (COUNT - index) * 1000,
  }));
  const participants = Array.from({ length: 500 }, (_, index) => ({ number: index + 1, createdAt: 0, externalId: null }));
  // Forty votes on each of the first tenth, as after a change from post-moderation.
  const votes = statements.slice(0, COUNT / 10).flatMap(({ id }) => Array.from({ length: 40 }, (_, voter) => ({ participantNumber: voter + 1, statementId: id, score: ((id * voter) % 3) - 1 as -1 | 0 | 1, castAt: 0 })));
  await store.imports.conversation({ conversation: storedConversation(ID, { topic: "Bench" }), participants, statements, votes, fingerprint: "bench" });
  // As after the server has looked at all of them: what is measured is the queue, not the looking.
  await store.flags.save(ID, { version: SCREENING_VERSION, at: Date.now(), statements: statements.map(({ id, text }) => ({ id, sourceKey: textKey(text) })), flags: statements.slice(0, FLAGGED).map(({ id }) => ({ statementId: id, detail: { kind: "link", found: [{ what: "link", start: 0, end: 4 }] } })) });
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
};
const median = async (work: () => Promise<unknown>): Promise<number> => {
  await work();
  const times: number[] = [];
  for (let round = 0; round < REPEATS; round += 1) times.push(await timed(work));
  return times.sort((one, other) => one - other)[Math.floor(REPEATS / 2)] ?? 0;
};

async function measure(server: TestServer): Promise<readonly (readonly [string, number])[]> {
  const headers = { cookie: await server.signIn("moderator") };
  const path = `/console/conversations/${ID}`;
  const read = async (address: string): Promise<void> => {
    const { status } = await ask(server, "GET", address, { headers });
    if (status !== 200) throw new Error(`${address} was answered with ${String(status)}`);
  };
  const list = (query: string) => () => read(`${path}/statements?limit=100&${query}`);
  const rows: [string, number][] = [["baseline: a small request (who am I)", await median(() => read("/me"))]];
  for (const [name, query] of [
    ["first screen", ""], ["page in the middle", `offset=${String(COUNT / 2)}`], ["newest first", "sort=newest"], ["longest waiting", "sort=waiting"], ["most votes", "sort=most-votes"], ["most divisive", "sort=most-divisive"],
    ["one language", "language=ja"], ["one kind of author", "author=online"], ["with votes", "votes=some"], ["changed wording", "changed=edited"], ["decided by me", "decided=me"], ["flagged", "flag=any"],
    ["search, Latin", "search=market"], ["search, kana folded", `search=${encodeURIComponent("かふぇ")}`], ["search that finds nothing", "search=zzzz"],
  ] as const) rows.push([name, await median(list(query))]);
  rows.push(["counts to filter by", await median(() => read(`${path}/review-facets`))]);
  rows.push(["topics, found anew", await timed(() => read(`${path}/review-topics`))]);

  const decide = async (decisions: readonly ModerationDecision[]): Promise<void> => {
    const { status } = await ask(server, "POST", `${path}/moderation`, { body: { decisions }, headers });
    if (status !== 200) throw new Error(`decisions were answered with ${String(status)}`);
  };
  const seen = (moderation: "pending" | "accepted") => ({ moderation, isMeta: false });
  const batch = Array.from({ length: 200 }, (_, index) => index + 1);
  rows.push(["200 decisions in one request", await timed(() => decide(batch.map((statementId) => ({ statementId, moderation: "accepted", seen: seen("pending") }))))]);
  rows.push(["undoing 200 decisions", await timed(() => decide(batch.map((statementId) => ({ statementId, moderation: "pending", isMeta: false, reason: null, seen: seen("accepted") }))))]);
  let all: MatchingStatements["statements"] = [];
  rows.push([`selecting all ${String(COUNT)}`, await timed(async () => {
    all = (await ask<MatchingStatements>(server, "GET", `${path}/matching-statements`, { headers })).body.statements;
  })]);
  const inSteps = async (decisions: readonly ModerationDecision[]): Promise<void> => {
    for (let from = 0; from < decisions.length; from += 400) await decide(decisions.slice(from, from + 400));
  };
  rows.push([`deciding on all ${String(COUNT)}, 400 at a time`, await timed(() => inSteps(all.map(({ id }) => ({ statementId: id, moderation: "accepted", seen: seen("pending") }))))]);
  rows.push([`undoing all ${String(COUNT)}`, await timed(() => inSteps(all.map(({ id }) => ({ statementId: id, moderation: "pending", isMeta: false, reason: null }))))]);
  return rows;
}

/** Milliseconds between frames while the page moves on by 240 pixels a frame until the whole list has gone by, or a minute is over. */
async function scrollThrough(page: Page): Promise<{ readonly frames: readonly number[]; readonly rows: number }> {
  // The compiler names inner functions with a helper that the page does not have.
  await page.evaluate("globalThis.__name = (named) => named");
  return page.evaluate(() => new Promise((resolve) => {
    const frames: number[] = [];
    let before = performance.now();
    const begun = before;
    let still = 0;
    const step = (now: number): void => {
      frames.push(now - before);
      before = now;
      const at = window.scrollY;
      window.scrollBy(0, 240);
      still = window.scrollY === at ? still + 1 : 0;
      if (still < 120 && now - begun < 60_000) requestAnimationFrame(step);
      else resolve({ frames: frames.slice(2), rows: Math.max(0, ...[...document.querySelectorAll("[aria-posinset]")].map((row) => Number(row.getAttribute("aria-posinset")))) });
    };
    requestAnimationFrame(step);
  }));
}

/** The same machine with an empty page that scrolls: what of slow frames is the machine's own. */
const emptyPage = `<!doctype html><div style="height: 400000px; background: repeating-linear-gradient(#fff, #fff 100px, #ddd 100px, #ddd 200px)"></div>`;

async function trace(server: TestServer, browser: Browser): Promise<void> {
  const { context, page } = await consoleWindows(browser, server).signedIn("moderator");
  await consoleWindows(browser, server).goTo(page, `/console/conversations/${ID}/statements`);
  await page.locator("[data-row]").first().waitFor();
  const list = await scrollThrough(page);
  const empty = await context.newPage();
  await empty.setContent(emptyPage);
  const own = await scrollThrough(empty);
  const line = (name: string, frames: readonly number[], rows: string): string[] => {
    const sorted = [...frames].sort((one, other) => one - other);
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return [name, rows, String(frames.length), at(0.5).toFixed(1), at(0.95).toFixed(1), at(0.99).toFixed(1), at(1).toFixed(1), `${(100 * frames.filter((frame) => frame > 20.5).length / Math.max(1, frames.length)).toFixed(1)} %`];
  };
  printTable(["scrolling (ms a frame)", "rows", "frames", "median", "95 %", "99 %", "worst", "under 50 fps"], [line("review queue", list.frames, String(list.rows)), line("empty page", own.frames, "-")]);
  await context.close();
}

for (const database of ["sqlite", "postgres"] as const) {
  const server = await startTestServer({ database });
  await fill(server);
  const rows = await measure(server);
  const base = rows[0]?.[1] ?? 1;
  printTable([`${database}, ${String(COUNT)} waiting`, "ms", "× baseline"], rows.map(([name, ms]) => [name, ms.toFixed(1), (ms / base).toFixed(1)]));
  if (database === "sqlite" && !process.argv.includes("--no-browser")) {
    const browser = await launchBrowser();
    await trace(server, browser);
    await browser.close();
  }
  await server.close();
}
