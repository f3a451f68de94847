import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashOf, type JsonValue } from "../../../server/report/canonical-json.ts";
import type { ReportAccess, ReportReview, SentenceChecked } from "../../../server/contract/report-review.ts";
import { ReportReview as ReviewSchema } from "../../../server/contract/report-review.ts";
import type { PublishedReport, ReportSentence, ReportSummary } from "../../../server/contract/report.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { castTwoCamps } from "../../support/cast-two-camps.ts";
import { ask } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

const statements = [
  "The square needs more trees.", "Benches should have backs.", "Cars should park on the grass.", "Markets should come back every week.",
  "Music is welcome until ten.", "Food trucks bring life.", "Evenings should be quiet.", "Parking should stay free.", "Taxis should wait at the doors.",
  "The fountain should be moved.",
];

describe.each(databases)("reviewing a report on %s", (database) => {
  let server: TestServer;
  let conversationId: string;
  let organiser: Readonly<Record<string, string>>;
  let moderator: Readonly<Record<string, string>>;

  beforeAll(async () => {
    server = await startTestServer({ database });
    ({ id: conversationId } = await buildConversation(server, { statements }));
    await castTwoCamps(server, conversationId);
    await server.maps.settled();
    organiser = { cookie: await server.signIn() };
    moderator = { cookie: await server.signIn("moderator") };
  });
  afterAll(() => server.close());

  const write = async (publish = false): Promise<PublishedReport> =>
    (await ask<PublishedReport>(server, "POST", `/console/conversations/${conversationId}/reports`, { body: { publish }, headers: organiser })).body;
  const post = <Answer>(id: string, what: string, body: object, headers = organiser) => ask<Answer>(server, "POST", `/console/reports/${id}/${what}`, { body, headers });
  const setStatus = (id: string, status: string) => ask<ReportSummary>(server, "PATCH", `/console/reports/${id}`, { body: { status }, headers: organiser });
  const review = async (id: string): Promise<ReportReview> => (await ask<ReportReview>(server, "GET", `/console/reports/${id}/review`, { headers: moderator })).body;
  const finding = ({ report }: PublishedReport): ReportSentence => {
    const sentence = report.sections.en.find(({ kind }) => kind === "key-findings")?.sentences.find(({ claim }) => claim === "agree_all_groups");
    if (sentence === undefined) throw new Error("the camps agree on something");
    return sentence;
  };

  test("a better wording passes the same check, is marked, and is kept with its author, its time and what stood there before", async () => {
    const written = await write();
    const sentence = finding(written);
    const [id = 0] = sentence.statementIds;
    const skeleton = `Participants of every group agree, {{S${String(id)}.agree}} of {{S${String(id)}.n}} people: {{quote:S${String(id)}}}`;
    const checked = await post<SentenceChecked>(written.id, "check", { locale: "en", sentenceId: sentence.id, skeleton }, moderator);
    expect(checked.body.failedRules).toEqual([]);
    // All 24 agreed.
    expect(checked.body.runs?.flatMap((run) => (run.kind === "number" ? [run.text] : []))).toEqual(["100%", "24"]);
    expect(checked.body.slots).toContainEqual({ slot: `{{S${String(id)}.agree}}`, measure: "agree", statementId: id, groupId: null, shown: "100%" });

    const edited = await post<ReportReview>(written.id, "edits", { locale: "en", sentenceId: sentence.id, skeleton });
    expect(edited.status).toBe(200);
    const after = finding(ReviewSchema.parse(edited.body).published);
    expect(after).toMatchObject({ id: sentence.id, skeleton, source: "person", edited: { before: sentence.skeleton, failedRules: [], reason: null } });
    expect(edited.body.published.report.writing).toMatchObject({ fromPeople: 1, overridden: 0, fromTemplate: written.report.writing.fromTemplate - 1 });
    expect(edited.body.edits).toMatchObject([{ number: 1, locale: "en", before: sentence.skeleton, after: skeleton, failedRules: [], reason: null }]);
    expect(edited.body.edits[0]?.by.length).toBeGreaterThan(0);
  });

  test("a wording the votes do not bear out is refused, with the rules it breaks; with a reason it is kept as staff wording", async () => {
    const written = await write();
    const sentence = finding(written);
    const [id = 0] = sentence.statementIds;
    const skeleton = `All 24 citizens disagree: {{quote:S${String(id)}}}`;
    const body = { locale: "en", sentenceId: sentence.id, skeleton };
    const { failedRules } = (await post<SentenceChecked>(written.id, "check", body)).body;
    const broken = failedRules.map(({ rule }) => rule);
    expect(broken).toEqual(expect.arrayContaining(["V03", "V06", "V10"]));
    expect((await post(written.id, "edits", body)).body).toMatchObject({ error: { code: "sentence-breaks-rules" } });
    const kept = await post<ReportReview>(written.id, "edits", { ...body, reason: "The mayor's own words." });
    const after = finding(kept.body.published);
    expect(after.edited?.failedRules.map(({ rule }) => rule)).toEqual(broken);
    expect(after.edited?.reason).toBe("The mayor's own words.");
    expect(kept.body.published.report.writing).toMatchObject({ fromPeople: 1, overridden: 1 });
    const unknown = { ...body, skeleton: "{{S999.agree}} agreed.", reason: "No." };
    expect((await post(written.id, "edits", unknown)).body).toMatchObject({ error: { code: "sentence-not-showable" } });
    expect((await post(written.id, "edits", { ...body, sentenceId: "none" })).body).toMatchObject({ error: { code: "sentence-not-found" } });
  });

  test("statements that come, and moderation that changes, do not move the ground a draft stands on", async () => {
    const written = await write();
    const sentence = finding(written);
    await ask(server, "POST", `/console/conversations/${conversationId}/statements`, { body: { texts: ["A late thought about the square."] }, headers: organiser });
    const same = await post<SentenceChecked>(written.id, "check", { locale: "en", sentenceId: sentence.id, skeleton: sentence.skeleton });
    expect(same.body.failedRules).toEqual([]);
  });

  test("a section is approved by name and time; an edit takes that back, in every language", async () => {
    const written = await write();
    const approved = await post<ReportReview>(written.id, "approvals", { section: "key-findings", isApproved: true });
    await post(written.id, "approvals", { section: "report", isApproved: true });
    expect(approved.body.approvals.map(({ section }) => section)).toEqual(["key-findings"]);
    expect((await post(written.id, "approvals", { section: "nowhere", isApproved: true })).body).toMatchObject({ error: { code: "section-not-found" } });
    const { id, skeleton } = finding(written);
    await post(written.id, "edits", { locale: "en", sentenceId: id, skeleton });
    expect((await review(written.id)).approvals).toEqual([]);
  });

  test("publishing seals the words under a hash anybody can find again; a new version starts where it stopped", async () => {
    const written = await write();
    expect((await setStatus(written.id, "review")).body.status).toBe("review");
    const published = await setStatus(written.id, "published");
    const read = (await ask<PublishedReport>(server, "GET", `/reports/${written.id}`)).body;
    expect(published.body.contentHash).toBe(hashOf(read.report as unknown as JsonValue));
    expect(read.versions[0]).toMatchObject({ id: written.id });

    const { id, skeleton } = finding(read);
    const edit = { locale: "en", sentenceId: id, skeleton };
    for (const answer of [await post(written.id, "edits", edit), await post(written.id, "check", edit), await post(written.id, "approvals", { section: "report", isApproved: true }), await setStatus(written.id, "draft")]) {
      expect([answer.status, (answer.body as { error: { code: string } }).error.code]).toEqual([409, "report-sealed"]);
    }
    expect((await review(written.id)).canEdit).toBe(false);
    await setStatus(written.id, "withdrawn");
    expect((await post(written.id, "edits", edit)).status).toBe(409);

    const revised = await post<ReportSummary>(written.id, "revisions", {});
    expect([revised.status, revised.body.status, revised.body.parentId, revised.body.contentHash]).toEqual([201, "draft", written.id, null]);
    expect((await post<ReportReview>(revised.body.id, "edits", edit)).body.published.report.conversation.id).toBe(conversationId);
  });

  test("moderators read and check; only organisers change, approve, publish and decide who reads", async () => {
    const written = await write();
    const { id, skeleton } = finding(written);
    expect((await post(written.id, "check", { locale: "en", sentenceId: id, skeleton }, moderator)).status).toBe(200);
    for (const [what, body] of [["edits", { locale: "en", sentenceId: id, skeleton }], ["approvals", { section: "report", isApproved: true }], ["revisions", {}]] as const) {
      expect((await post(written.id, what, body, moderator)).status).toBe(403);
      expect((await post(written.id, what, body, {})).status).toBe(401);
    }
    expect((await ask(server, "PATCH", `/console/conversations/${conversationId}/report-access`, { body: { isLive: true }, headers: moderator })).status).toBe(403);
  });

  test("a password protects page, data and files alike; the pass ends with the password", async () => {
    const { id } = await write(true);
    const access = (body: object) => ask<ReportAccess>(server, "PATCH", `/console/conversations/${conversationId}/report-access`, { body, headers: organiser });
    expect((await access({ password: "short" })).status).toBe(400);
    expect((await access({ password: "cherry blossom" })).body).toMatchObject({ isProtected: true });
    const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers, redirect: "manual" });
    const paths = [`/api/v1/reports/${id}`, `/api/v1/reports/${id}/files`, `/api/v1/reports/${id}/files/report.md`, `/report/${id}`, `/embed/report/${id}`];
    for (const path of paths) expect((await get(path)).status, path).toBe(401);
    expect((await get(paths[0] ?? "", organiser)).status).toBe(200);
    const page = await (await get(`/report/${id}?lang=ja`)).text();
    expect(page).toContain("この報告書は保護されています");
    expect(page).toContain('<label for="password">');
    expect(page).not.toContain("square");

    const give = (password: string) => fetch(`${server.url}/report/${id}`, { method: "POST", body: new URLSearchParams({ password }), redirect: "manual" });
    const wrong = await give("apple blossom");
    expect([wrong.status, wrong.headers.get("set-cookie")]).toEqual([403, null]);
    const right = await give("cherry blossom");
    expect([right.status, right.headers.get("location")]).toEqual([303, `/report/${id}`]);
    const cookie = right.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly/);
    const pass = { cookie: cookie.split(";")[0] ?? "" };
    for (const path of [paths[0], paths[2]] as string[]) {
      const answer = await get(path, pass);
      expect([answer.status, answer.headers.get("cache-control")], path).toEqual([200, "no-store"]);
    }
    await access({ password: "plum blossom" });
    expect((await get(`/api/v1/reports/${id}`, pass)).status).toBe(401);
    await access({ password: null });
    expect((await get(`/api/v1/reports/${id}`)).status).toBe(200);
  });

  test("a live report follows the votes when it is offered, says so, and is nobody's otherwise", async () => {
    const read = (headers = {}) => ask<PublishedReport>(server, "GET", `/reports/live-${conversationId}`, { headers });
    expect((await read()).status).toBe(404);
    expect((await read(moderator)).status).toBe(200);
    await ask(server, "PATCH", `/console/conversations/${conversationId}/report-access`, { body: { isLive: true }, headers: organiser });
    const { body } = await read();
    expect([body.status, body.contentHash, body.report.writing.fromModel, body.report.counts.votes]).toEqual(["live", null, 0, 240]);
    expect((await fetch(`${server.url}/c/${conversationId}/report/live`)).status).not.toBe(404);
    expect((await fetch(`${server.url}/api/v1/reports/live-${conversationId}/files/report.md?lang=en`).then((answer) => answer.text()))).toContain("Live report");
  });
});

test("guessing a report's password is slowed down", async () => {
  const server = await startTestServer({ environment: { RATE_LIMIT_SIGN_INS_PER_ADDRESS: "3" } });
  try {
    const { id } = await buildConversation(server, { statements });
    await castTwoCamps(server, id);
    await server.maps.settled();
    const headers = { cookie: await server.signIn() };
    const report = (await ask<PublishedReport>(server, "POST", `/console/conversations/${id}/reports`, { body: { publish: true }, headers })).body;
    await ask(server, "PATCH", `/console/conversations/${id}/report-access`, { body: { password: "cherry blossom" }, headers });
    const give = () => fetch(`${server.url}/report/${report.id}`, { method: "POST", body: new URLSearchParams({ password: "guess" }), redirect: "manual" }).then(({ status }) => status);
    expect([await give(), await give(), await give(), await give()]).toEqual([403, 403, 403, 429]);
  } finally {
    await server.close();
  }
});
