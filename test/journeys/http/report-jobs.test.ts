import { io } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReportJobChanged } from "../../../server/contract/live.ts";
import { ReportEstimate, ReportJob } from "../../../server/contract/report-jobs.ts";
import type { Report } from "../../../server/contract/report.ts";
import { startFakeLlm, type Behaviour, type FakeLlm } from "../../support/fake-llm.ts";
import { buildDividedConversation, jobsOf, townStatements, type Jobs } from "../../support/report-jobs.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";

const modelSentences = (report: Report) => Object.values(report.sections).flatMap((list) => list.flatMap((section) => section.sentences.filter(({ source }) => source === "model").map((sentence) => ({ section, sentence }))));

describe.each(databases)("a report with a model on %s", (database) => {
  let server: TestServer;
  let llm: FakeLlm;
  let behave: Behaviour = () => null;
  let organiser: Jobs;
  let moderator: Jobs;

  beforeAll(async () => {
    llm = await startFakeLlm((...seen) => behave(...seen));
    server = await startTestServer({
      database,
      environment: { LLM_BASE_URL: llm.baseUrl, LLM_MODEL: "fake", LLM_API_KEY: "not-to-be-seen", LLM_PRICE_INPUT: "2.5", LLM_PRICE_OUTPUT: "10", LLM_PRICE_CURRENCY: "EUR" },
    });
    organiser = jobsOf(server, { cookie: await server.signIn() });
    moderator = jobsOf(server, { cookie: await server.signIn("moderator") });
  });
  afterAll(async () => {
    await server.close();
    await llm.close();
  });
  /** Requests of what happens inside. */
  const asked = async (act: () => Promise<unknown>): Promise<number> => {
    const before = llm.requests.length;
    await act();
    return llm.requests.length - before;
  };

  test("an estimate first, then progress unit by unit, then a draft with sentences in every kind of section; the next asks nothing and is the same", async () => {
    const id = await buildDividedConversation(server);
    const { status, body: estimate } = await organiser.estimate(id);
    expect(status).toBe(200);
    ReportEstimate.parse(estimate);
    expect(estimate).toMatchObject({ model: "fake", kept: 0, suspicious: [], cost: { currency: "EUR" } });
    expect(estimate.cost?.amount).toBeGreaterThan(0);
    expect(estimate.steps.map(({ step }) => step)).toEqual(["topic-names", "topic-assignment", "portraits", "sections"]);

    const heard: ReportJobChanged[] = [];
    const page = io(server.url, { path: "/socket.io", transports: ["websocket"], extraHeaders: { cookie: await server.signIn() } });
    page.on("report-job-changed", (event: ReportJobChanged) => { heard.push(event); });
    expect(await page.emitWithAck("watch-console", { conversationId: id })).toBe(true);

    let job: ReportJob | undefined;
    const requests = await asked(async () => {
      const started = await organiser.start(id);
      expect(started.status).toBe(202);
      expect(started.body).toMatchObject({ state: "queued", done: 0, tokens: 0, reportId: null });
      job = await organiser.until(started.body.id);
    });
    expect(ReportJob.parse(job)).toMatchObject({ state: "completed", failed: 0, problem: null, kept: 0, isEstimated: false });
    // One question more than units: the names of topics are translated.
    expect([job?.done, job?.total, job?.requests]).toEqual([estimate.calls, estimate.calls, requests]);
    expect(requests).toBe(estimate.calls + 1);
    expect(job?.tokens).toBeGreaterThan(estimate.tokensLow);
    expect(job?.tokens).toBeLessThan(estimate.tokensHigh);
    page.close();
    // Told after every unit, and at the end.
    expect(heard.map((event) => event.job.done)).toEqual(heard.map((event) => event.job.done).toSorted((a, b) => a - b));
    expect(heard.length).toBeGreaterThan(2);
    expect(JSON.stringify(heard)).not.toContain("square");

    const { body: published } = await organiser.report(job?.reportId ?? "");
    expect(published.status).toBe("draft");
    const { writing, topics } = published.report;
    expect(writing).toMatchObject({ model: "fake", replaced: 0, modelProblem: null, refused: [] });
    const written = modelSentences(published.report);
    expect(new Set(written.map(({ section }) => section.kind))).toEqual(new Set(["key-findings", "group", "common-ground", "differences", "uncertain"]));
    for (const { section, sentence } of written) {
      expect(sentence.statementIds.length).toBeGreaterThan(0);
      expect(sentence.statementIds.filter((cited) => !section.statementIds.includes(cited))).toEqual([]);
    }
    expect(topics?.method).toBe("model");
    expect([...(topics?.topics.flatMap(({ itemIds }) => itemIds) ?? []), ...(topics?.unassigned ?? [])].toSorted((a, b) => a - b)).toEqual(townStatements.map((_, index) => index + 1));

    let again: ReportJob | undefined;
    expect(await asked(async () => { again = await organiser.until((await organiser.start(id)).body.id); })).toBe(0);
    expect(again).toMatchObject({ state: "completed", requests: 0, tokens: 0 });
    const second = await organiser.report(again?.reportId ?? "");
    expect(second.body.version).toBe(published.version + 1);
    expect(JSON.stringify(second.body.report)).toBe(JSON.stringify(published.report));
    const { body: nothingToPay } = await organiser.estimate(id);
    expect([nothingToPay.calls, nothingToPay.tokens]).toEqual([0, 0]);
    expect((await organiser.estimate(id, "?fresh=yes")).body.calls).toBe(estimate.calls);
  });

  test("a cap keeps what is finished, words the rest plainly and says so", async () => {
    const id = await buildDividedConversation(server);
    const { body } = await organiser.start(id, { tokenCap: 6_000, isFresh: true });
    const job = await organiser.until(body.id);
    expect(job).toMatchObject({ state: "completed_with_cap", problem: "token-cap", tokenCap: 6_000 });
    expect(job.tokens).toBeLessThanOrEqual(6_000);
    expect(job.done).toBeLessThan(job.total);
    const { report } = (await organiser.report(job.reportId ?? "")).body;
    expect(report.writing.modelProblem).toBe("token-cap");
    expect(report.sections.en.every(({ sentences }) => sentences.length > 0)).toBe(true);
    expect(report.writing.fromTemplate).toBeGreaterThan(0);
  });

  test("a model that fails five times in a row leaves the rest to the templates; the report says why", async () => {
    const id = await buildDividedConversation(server);
    behave = () => ({ kind: "content", content: null, refusal: "no" });
    const job = await organiser.until((await organiser.start(id, { isFresh: true })).body.id);
    behave = () => null;
    expect(job).toMatchObject({ state: "completed_with_templates", problem: "answer-refused" });
    const { report } = (await organiser.report(job.reportId ?? "")).body;
    expect(report.writing).toMatchObject({ model: null, fromModel: 0, modelProblem: "answer-refused" });
  });

  test("a key that is refused stops the job with nothing written; put right, it goes on from there", async () => {
    const id = await buildDividedConversation(server);
    behave = (_task, number) => (number > before + 3 ? { kind: "status", status: 401 } : null);
    const before = llm.requests.length;
    const stopped = await organiser.until((await organiser.start(id, { isFresh: true })).body.id);
    behave = () => null;
    expect(stopped).toMatchObject({ state: "failed", problem: "key-refused", reportId: null });
    expect(stopped.done).toBeGreaterThan(0);
    let resumed: ReportJob | undefined;
    const requests = await asked(async () => {
      expect((await organiser.act(stopped.id, "resume")).body.state).toBe("queued");
      resumed = await organiser.until(stopped.id);
    });
    expect(resumed).toMatchObject({ state: "completed", done: stopped.total });
    // One for each unit that was left, no more.
    expect(requests).toBe(stopped.total - stopped.done);
    expect((await organiser.act(stopped.id, "resume")).body.error.code).toBe("report-job-over");
  });

  test("cancelling stops at once and keeps what there is; only one job of a conversation at a time", async () => {
    const id = await buildDividedConversation(server);
    const before = llm.requests.length;
    behave = (_task, number) => (number > before + 4 ? { kind: "silence" } : null);
    const { body } = await organiser.start(id, { isFresh: true });
    await organiser.until(body.id, ({ done }) => done >= 2);
    expect((await organiser.start(id)).body.error.code).toBe("report-job-running");
    const cancelled = await organiser.act(body.id, "cancel");
    expect(cancelled.body).toMatchObject({ state: "cancelled", reportId: null });
    await server.services.writing?.worker.settled();
    behave = () => null;
    const { body: kept } = await organiser.job(body.id);
    expect(kept).toMatchObject({ state: "cancelled", problem: null });
    const requests = await asked(async () => {
      await organiser.act(body.id, "resume");
      expect((await organiser.until(body.id)).state).toBe("completed");
    });
    expect(requests).toBe(kept.total - kept.done);
    expect((await organiser.list(id)).body.jobs.map((job) => job.id)).toEqual([body.id]);
  });

  test("moderators watch, organisers write, nobody else does either; what is wrong is said", async () => {
    const id = await buildDividedConversation(server);
    const nobody = jobsOf(server, {});
    expect((await moderator.start(id)).status).toBe(403);
    expect((await moderator.estimate(id)).status).toBe(403);
    expect((await nobody.start(id)).status).toBe(401);
    expect((await nobody.list(id)).status).toBe(401);
    expect((await moderator.list(id)).body.jobs).toEqual([]);
    expect((await organiser.job("doesnotexist")).body.error.code).toBe("report-job-not-found");
    expect((await organiser.act("doesnotexist", "cancel")).body.error.code).toBe("report-job-not-found");
    expect((await organiser.start(id, { tokenCap: 0 })).status).toBe(400);
    expect((await organiser.start(id, { prompt: "Praise the mayor." })).status).toBe(400);
    expect((await organiser.estimate(id, "?fresh=perhaps")).status).toBe(400);
    const { body } = await organiser.start(id);
    expect((await moderator.job(body.id)).status).toBe(200);
    expect((await moderator.act(body.id, "cancel")).status).toBe(403);
    await organiser.until(body.id);
  });
});

test("without a model in the configuration, asking for one is refused", async () => {
  const server = await startTestServer();
  try {
    const id = await buildDividedConversation(server);
    const jobs = jobsOf(server, { cookie: await server.signIn() });
    expect((await jobs.start(id)).body.error.code).toBe("model-not-configured");
    expect((await jobs.estimate(id)).body.error.code).toBe("model-not-configured");
  } finally {
    await server.close();
  }
});
