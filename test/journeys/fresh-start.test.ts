import { existsSync, mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { settings } from "../../server/config.ts";
import { createSqliteStore } from "../../server/store/create-store.ts";
import { startServer, type StartedProcess } from "../support/start-process.ts";

const dataDir = mkdtempSync(join(tmpdir(), "hiroba-"));
const ready = /Ctrl-C stops it\./;

async function addresses(server: StartedProcess): Promise<string[]> {
  await server.printed(ready);
  return [...server.output().matchAll(/http:\/\/\S+/g)].map(([address]) => address);
}

describe("the first start in an empty folder", () => {
  let server: StartedProcess;
  let printed: string[];
  beforeAll(async () => {
    server = startServer({ DATA_DIR: dataDir });
    printed = await addresses(server);
  });
  afterAll(async () => {
    server.signal("SIGTERM");
    await server.ended;
  });

  test("prints a page to take part in, one that embeds it, the report, the console with a one-time link, and the API", () => {
    const paths = printed.map((address) => new URL(address).pathname);
    for (const path of ["/c/hirobademo", "/sample/hirobademo", "/c/hirobademo/report", "/c/squaredemo", "/sample/squaredemo", "/c/squaredemo/report", "/console", "/api/docs"]) expect(paths).toContain(path);
    expect(paths.filter((path) => path.startsWith("/console/sign-in/"))).toHaveLength(1);
  });

  test("every printed address answers with a page", async () => {
    for (const address of printed.filter((one) => !one.includes("/console/sign-in/"))) {
      const response = await fetch(address);
      expect([address, response.status, response.headers.get("content-type")?.split(";")[0]]).toEqual([address, 200, "text/html"]);
    }
  });

  test("the sign-in link leads into the console, once; a program that only looks at it does not use it up", async () => {
    const link = printed.find((address) => address.includes("/console/sign-in/")) ?? "";
    const press = () => fetch(link, { method: "POST", redirect: "manual", headers: { origin: new URL(link).origin } });
    const looked = await fetch(link, { redirect: "manual" });
    expect([looked.status, looked.headers.get("set-cookie")]).toEqual([200, null]);

    const first = await press();
    expect([first.status, first.headers.get("location")]).toEqual([303, "/console"]);
    expect(first.headers.get("set-cookie")).toMatch(/HttpOnly/i);
    const cookie = first.headers.getSetCookie().map((one) => one.split(";")[0]).join("; ");
    const me = await fetch(new URL("/api/v1/me", link), { headers: { cookie } });
    expect(await me.json()).toMatchObject({ role: "owner" });
    expect((await press()).headers.get("set-cookie")).toBeNull();
  });

  test("both demonstrations are there, marked as such, with a map of three groups and a report", async () => {
    const origin = new URL(printed[0] ?? "").origin;
    const { conversations } = await (await fetch(`${origin}/api/v1/conversations`)).json();
    expect(conversations.map(({ id, isDemonstration, participants }: Record<string, unknown>) => [id, isDemonstration, participants]).sort()).toEqual([["hirobademo", true, 420], ["squaredemo", true, 380]]);
    for (const { id, reportId } of conversations) {
      const map = await (await fetch(`${origin}/api/v1/conversations/${String(id)}/map`)).json();
      expect(map.groups.map((group: { id: string }) => group.id)).toEqual(["A", "B", "C"]);
      expect((await fetch(`${origin}/api/v1/reports/${String(reportId)}`)).status).toBe(200);
    }
  });

  test("health and readiness answer", async () => {
    const origin = new URL(printed[0] ?? "").origin;
    for (const path of ["/healthz", "/readyz", "/metrics"]) expect([path, (await fetch(origin + path)).status]).toEqual([path, 200]);
  });

  test("the secret is readable for its owner only", () => {
    expect(statSync(join(dataDir, "secret")).mode & 0o077).toBe(0);
    expect(readFileSync(join(dataDir, "secret"), "utf8").trim().length).toBeGreaterThanOrEqual(32);
  });
});

describe("the second start", () => {
  test("keeps what was there, votes included, and Ctrl-C ends with code 0 and a closed database", async () => {
    const server = startServer({ DATA_DIR: dataDir });
    const origin = new URL((await addresses(server))[0] ?? "").origin;
    const started = await (await fetch(`${origin}/api/v1/conversations/squaredemo/participation`, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" })).json();
    const vote = await fetch(`${origin}/api/v1/conversations/squaredemo/votes`, {
      method: "POST",
      headers: { "content-type": "application/json", "hiroba-participant": started.token },
      body: JSON.stringify({ requestId: "0b7e9d3c-5f0d-4f4e-9c43-8d9d0d3f2a11", statementId: started.next.id, vote: "agree" }),
    });
    expect(vote.status).toBe(200);
    server.signal("SIGINT");
    expect(await server.ended).toBe(0);
    // A database that was closed in order has no write-ahead log left beside it.
    expect(existsSync(join(dataDir, "hiroba.sqlite-wal"))).toBe(false);

    const store = await createSqliteStore(join(dataDir, "hiroba.sqlite"));
    expect(await store.conversations.list()).toHaveLength(2);
    expect(await store.conversations.counts("squaredemo")).toMatchObject({ participants: 381 });
    await store.close();
  });
});

describe("what cannot start", () => {
  test("every wrong variable is named with what is wrong, and nothing is created", async () => {
    const untouched = join(dataDir, "untouched");
    const server = startServer({ DATA_DIR: untouched, PORT: "lots", DEMO: "maybe", DATABASE_URL: "mysql://here" });
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain("PORT must be a whole number from 0 to 65535");
    expect(server.output()).toContain("DEMO must be on or off");
    expect(server.output()).toContain("DATABASE_URL must be an address like postgres://");
    expect(existsSync(untouched)).toBe(false);
  });

  test("a port that is taken is said in a sentence", async () => {
    const first = startServer({ DATA_DIR: join(dataDir, "first"), DEMO: "off" });
    const port = new URL((await addresses(first))[0] ?? "").port;
    const second = startServer({ DATA_DIR: join(dataDir, "second"), DEMO: "off", PORT: port });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain("something else listens on this PORT already");
    first.signal("SIGINT");
    expect(await first.ended).toBe(0);
  });

  test("--help names every variable and starts nothing", async () => {
    const server = startServer({ DATA_DIR: join(dataDir, "help") }, ["--help"]);
    expect(await server.ended).toBe(0);
    for (const { name } of settings) expect(server.output()).toContain(name);
    expect(existsSync(join(dataDir, "help"))).toBe(false);
  });
});
