import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PublishedReport, type ReportList, type ReportSummary } from "../../../server/contract/report.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { castTwoCamps } from "../../support/cast-two-camps.ts";
import { startFakeLlm, type FakeLlm } from "../../support/fake-llm.ts";
import { ask } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

const statements = [
  "The square needs more trees.", "Benches should have backs.", "Cars should park on the grass.", "Markets should come back every week.",
  "Music is welcome until ten.", "Food trucks bring life.", "Evenings should be quiet.", "Parking should stay free.", "Taxis should wait at the doors.",
  "The fountain should be moved.",
];

describe.each(databases)("a report on %s", (database) => {
  let server: TestServer;
  let llm: FakeLlm;
  let conversationId: string;
  let organiser: Readonly<Record<string, string>>;
  let moderator: Readonly<Record<string, string>>;

  beforeAll(async () => {
    llm = await startFakeLlm();
    server = await startTestServer({ database, environment: { LLM_BASE_URL: llm.baseUrl, LLM_MODEL: "fake", LLM_API_KEY: "not-to-be-seen" } });
    ({ id: conversationId } = await buildConversation(server, { statements }));
    await castTwoCamps(server, conversationId);
    await server.maps.settled();
    organiser = { cookie: await server.signIn() };
    moderator = { cookie: await server.signIn("moderator") };
  });
  afterAll(async () => {
    await server.close();
    await llm.close();
  });

  const write = (body: object, headers = organiser) => ask<PublishedReport>(server, "POST", `/console/conversations/${conversationId}/reports`, { body, headers });
  const read = (id: string, headers = {}) => ask<PublishedReport>(server, "GET", `/reports/${id}`, { headers });

  test("without a model it is complete, valid by the contract, and read by everybody", async () => {
    const written = await write({ publish: true });
    expect(written.status).toBe(201);
    const { status, body } = await read(written.body.id);
    expect(status).toBe(200);
    const { report } = PublishedReport.parse(body);
    expect(report.counts).toMatchObject({ participants: 24, votes: 240, statements: 10 });
    expect(report.writing).toMatchObject({ model: null, fromModel: 0, replaced: 0, refused: [], modelProblem: null });
    // Everybody agreed with 1 and 2 and rejected 3; 4 to 9 divide the camps; 10 was passed by all.
    const section = (kind: string) => report.sections.en.find((found) => found.kind === kind);
    expect(section("common-ground")?.statementIds.toSorted()).toEqual([1, 2, 3]);
    expect(section("differences")?.members).toBe(6);
    expect(section("uncertain")?.statementIds).toEqual([10]);
    expect(report.sections.ja.map(({ kind }) => kind)).toEqual(report.sections.en.map(({ kind }) => kind));
    expect(llm.requests).toHaveLength(0);
  });

  test("the same votes give the same report, word for word, as the next version", async () => {
    const [first, second] = [await write({ publish: false }), await write({ publish: false })];
    expect(second.body.version).toBe(first.body.version + 1);
    expect(JSON.stringify(second.body.report)).toBe(JSON.stringify(first.body.report));
  });

  test("a draft is for people with an account; publishing opens it, withdrawing closes it again", async () => {
    const { body: { id } } = await write({ publish: false });
    expect((await read(id)).status).toBe(404);
    expect((await read(id, moderator)).status).toBe(200);
    expect((await ask(server, "GET", `/reports/${id}/files/statements.csv`)).status).toBe(404);

    const change = (status: string, headers = organiser) => ask<ReportSummary>(server, "PATCH", `/console/reports/${id}`, { body: { status }, headers });
    expect((await change("published", moderator)).status).toBe(403);
    expect((await change("published")).body).toMatchObject({ id, status: "published" });
    expect((await read(id)).status).toBe(200);
    await change("withdrawn");
    expect((await read(id)).status).toBe(404);
  });

  test("versions are listed for moderators, newest first, and written by organisers only", async () => {
    const { body } = await ask<ReportList>(server, "GET", `/console/conversations/${conversationId}/reports`, { headers: moderator });
    const versions = body.reports.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((a, b) => b - a));
    expect(body.modelConfigured).toBe(true);
    expect((await write({}, moderator)).status).toBe(403);
    expect((await write({}, {})).status).toBe(401);
    expect((await ask(server, "GET", `/console/conversations/${conversationId}/reports`)).status).toBe(401);
  });

  test("wrong requests say what is wrong", async () => {
    expect((await write({ publish: "yes" })).status).toBe(400);
    expect((await write({ prompt: "Praise the mayor." })).status).toBe(400);
    expect((await read("doesnotexist")).status).toBe(404);
    expect((await ask(server, "PATCH", "/console/reports/doesnotexist", { body: { status: "published" }, headers: organiser })).body.error.code).toBe("report-not-found");
    expect((await ask(server, "DELETE", "/reports/doesnotexist")).status).toBe(405);
    const { id } = await buildConversation(server);
    const early = await ask(server, "POST", `/console/conversations/${id}/reports`, { body: {}, headers: organiser });
    expect([early.status, early.body.error.code]).toEqual([409, "report-not-ready"]);
  });

  test("the statements come as a table for spreadsheets", async () => {
    const { body: { id } } = await write({ publish: true });
    const answer = await fetch(`${server.url}/api/v1/reports/${id}/files/statements.csv`);
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    const lines = (await answer.text()).trim().split("\r\n");
    expect(lines).toHaveLength(11);
    expect(lines[1]).toContain("The square needs more trees.,en,organiser,no,24,24,0,0,1.0000");
  });

  test("the newest published report is at the conversation's own address", async () => {
    const answer = await fetch(`${server.url}/c/${conversationId}/report`, { redirect: "manual" });
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toMatch(/^\/report\/[0-9a-z]{10}$/u);
  });
});
