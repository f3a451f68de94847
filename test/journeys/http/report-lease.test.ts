import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startReportJob } from "../../../server/commands/start-report-job.ts";
import { createReportWorker, type ReportWorker } from "../../../server/jobs/report-worker.ts";
import { startFakeLlm, type Behaviour, type FakeLlm } from "../../support/fake-llm.ts";
import { buildDividedConversation, jobsOf } from "../../support/report-jobs.ts";
import { spawnServer } from "../../support/spawn-server.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";
import { buildClient } from "../../support/word-with-model.ts";

const LEASE_MS = 60_000;

describe.each(databases)("leases on %s", (database) => {
  let server: TestServer;
  let llm: FakeLlm;
  let behave: Behaviour = () => null;
  let now = 1_000_000;
  const workers: ReportWorker[] = [];

  beforeAll(async () => {
    llm = await startFakeLlm((...seen) => behave(...seen), { delayMs: 5 });
    // No model of its own: only the workers of this test write.
    server = await startTestServer({ database });
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    behave = () => null;
  });
  afterAll(async () => {
    await server.close();
    await llm.close();
  });

  const worker = (): ReportWorker => {
    const { store, chance, log } = server.services.deps;
    const created = createReportWorker({ store, model: buildClient(llm.baseUrl, { calls: store.modelCalls, timeoutMs: 30_000 }).client, clock: () => now, chance, log, leaseMs: LEASE_MS, onProgress: () => undefined });
    workers.push(created);
    return created;
  };
  const start = async () => {
    const id = await buildDividedConversation(server);
    const job = await startReportJob({ ...server.services.deps, clock: () => now }, buildClient(llm.baseUrl).client, id, { isFresh: true });
    return { id, jobId: job.id, before: llm.requests.length };
  };
  /** What was asked since, each question once. */
  const questions = (before: number) => llm.requests.slice(before).map(({ body }) => JSON.stringify(body.messages));
  const job = (jobId: string) => server.services.deps.store.reportJobs.find(jobId);

  test("two workers that look at the same time do every unit once and write one report", async () => {
    const { id, jobId, before } = await start();
    const two = [worker(), worker()];
    for (const one of two) one.nudge();
    await Promise.all(two.map((one) => one.settled()));
    expect((await job(jobId))?.state).toBe("completed");
    const asked = questions(before);
    expect(new Set(asked).size).toBe(asked.length);
    expect(await server.services.deps.store.reports.list(id)).toHaveLength(1);
  });

  test("while a lease runs nobody else gets the job; when it has run out another worker does what is left, and only that", async () => {
    const { id, jobId, before } = await start();
    behave = (_task, number) => (number > before + 4 ? { kind: "silence" } : null);
    const stuck = worker();
    stuck.nudge();
    const { store } = server.services.deps;
    // Four answers, two for the names of topics and two units more; four requests wait for ever.
    while (llm.requests.length < before + 8) await new Promise((resolve) => setTimeout(resolve, 10));
    const finished = async () => (await store.reportJobs.units(jobId)).filter(({ state }) => state === "done");
    while ((await finished()).length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    const done = await finished();

    behave = () => null;
    const lease = { owner: "second", now, until: now + LEASE_MS };
    expect(await store.reportJobs.claim(lease)).toBeNull();
    now += LEASE_MS - 1;
    expect(await store.reportJobs.claim({ ...lease, now })).toBeNull();
    now += 2;
    const asked = llm.requests.length;
    const next = worker();
    next.nudge();
    await next.settled();
    expect((await job(jobId))?.state).toBe("completed");
    const units = await store.reportJobs.units(jobId);
    expect(llm.requests.length - asked).toBe(units.length - done.length);
    // The first one wakes up: it holds nothing any more, and changes nothing.
    await stuck.close();
    expect(await store.reports.list(id)).toHaveLength(1);
    expect(await store.reportJobs.units(jobId)).toEqual(units);
  });

  test("a heartbeat keeps the lease, a cancelled job loses it, and letting go opens it at once", async () => {
    const { jobId } = await start();
    const { reportJobs } = server.services.deps.store;
    const lease = (owner: string) => ({ owner, now, until: now + LEASE_MS });
    expect((await reportJobs.claim(lease("one")))?.id).toBe(jobId);
    now += 50_000;
    expect(await reportJobs.renew(jobId, lease("one"))).toBe(true);
    now += 50_000;
    expect(await reportJobs.claim(lease("two"))).toBeNull();
    expect(await reportJobs.renew(jobId, lease("two"))).toBe(false);
    await reportJobs.letGo(jobId, "one");
    expect((await reportJobs.claim(lease("two")))?.id).toBe(jobId);
    const [unit] = await reportJobs.units(jobId);
    expect(await reportJobs.claimUnit(jobId, unit?.key ?? "", lease("one"))).toBe(false);
    expect(await reportJobs.claimUnit(jobId, unit?.key ?? "", lease("two"))).toBe(true);
    expect(await reportJobs.claimUnit(jobId, unit?.key ?? "", lease("two"))).toBe(false);
    await reportJobs.cancel(jobId, now);
    expect(await reportJobs.renew(jobId, lease("two"))).toBe(false);
    expect(await reportJobs.finish(jobId, "two", "completed", null, now)).toBe(false);
  });
});

test("a server killed in the middle goes on after its restart and asks exactly what was missing", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "hiroba-killed-"));
  let llm = await startFakeLlm((_task, number) => (number > 5 ? { kind: "silence" } : null));
  // Built by a server in this process, so that the one that is killed only writes.
  const builder = await startTestServer({ environment: { DATA_DIR: dataDir, HIROBA_SECRET: "only-for-tests-and-long-enough-0123456789" } });
  const id = await buildDividedConversation(builder);
  const headers = { cookie: await builder.signIn() };
  const { port } = new URL(llm.baseUrl);
  await builder.close();
  const environment = {
    DATA_DIR: dataDir, HIROBA_SECRET: "only-for-tests-and-long-enough-0123456789", LLM_BASE_URL: llm.baseUrl, LLM_MODEL: "fake",
    REPORT_LEASE_SECONDS: "2", MAP_ASSESS: "off", LLM_CONCURRENCY: "2",
  };
  try {
    const first = await spawnServer(environment);
    const jobs = jobsOf(first, headers);
    const { body: started } = await jobs.start(id);
    await jobs.until(started.id, ({ requests }) => requests >= 5);
    while (llm.requests.length < 7) await new Promise((resolve) => setTimeout(resolve, 20));
    const { body: before } = await jobs.job(started.id);
    expect((await first.end("SIGKILL")).signal).toBe("SIGKILL");
    await llm.close();

    llm = await startFakeLlm(undefined, { port: Number(port) });
    const second = await spawnServer(environment);
    const done = await jobsOf(second, headers).until(started.id);
    expect(done).toMatchObject({ state: "completed", done: before.total, total: before.total });
    expect(llm.requests).toHaveLength(before.total - before.done);
    expect((await jobsOf(second, headers).report(done.reportId ?? "")).body.report.writing.fromModel).toBeGreaterThan(0);
    await second.end("SIGTERM");
  } finally {
    await llm.close();
    await rm(dataDir, { recursive: true, force: true });
  }
// Three servers are started one after the other.
}, 180_000);
