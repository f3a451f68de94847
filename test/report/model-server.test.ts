import { afterEach, describe, expect, test } from "vitest";
import type { ModelClientOptions } from "../../server/llm/model-client.ts";
import { createAdaptiveLimit } from "../../server/llm/adaptive-limit.ts";
import { estimateTokens } from "../../server/llm/estimate-tokens.ts";
import type { ModelModeStore } from "../../server/llm/model-call.ts";
import { retryAfterMs } from "../../server/llm/retry.ts";
import { correctAnswer } from "../support/fake-llm-answers.ts";
import { startFakeLlm, type Answer, type Behaviour, type FakeLlm } from "../support/fake-llm.ts";
import { buildPack, smallTown } from "../support/build-counted-map.ts";
import { buildClient, wordWithModel } from "../support/word-with-model.ts";

const servers: FakeLlm[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(behaviour?: Behaviour, options: Partial<ModelClientOptions> = {}, delayMs = 0) {
  const server = await startFakeLlm(behaviour, { delayMs });
  servers.push(server);
  return { server, ...buildClient(server.baseUrl, options) };
}

/** Eight units: two portraits and six sections, in English. */
const word = (client: Parameters<typeof wordWithModel>[0], cap?: number) => wordWithModel(client, buildPack(smallTown), { locales: ["en"], ...(cap === undefined ? {} : { cap }) });
const UNITS = 8;

describe("an answer in another form", () => {
  const answered = (content: string | null, more: Partial<Extract<Answer, { kind: "content" }>> = {}): Answer => ({ kind: "content", content, ...more });
  const right = (task: Parameters<Behaviour>[0]): string => JSON.stringify(correctAnswer(task));

  test("fenced JSON and JSON inside prose are read", async () => {
    const fenced = await start((task) => answered(`\`\`\`json\n${right(task)}\n\`\`\``));
    expect((await word(fenced.client)).found.size).toBe(UNITS);
    const prose = await start((task) => answered(`Here you are {as asked}: ${right(task)} Anything else?`));
    expect((await word(prose.client)).found.size).toBe(UNITS);
  });

  test.each([
    ["malformed JSON", answered('{"sentences": [')],
    ["prose", answered("I would rather not.")],
    ["an empty answer", answered("")],
    ["no content", answered(null)],
    ["another form", answered('{"summary": "All is well."}')],
  ])("%s is asked for once more, then left to the templates; five in a row end it", async (_name, answer) => {
    const { server, client } = await start(() => answer);
    const outcome = await word(client);
    expect([outcome.kind, outcome.problem, outcome.found.size]).toEqual(["broken", "answer-unusable", 0]);
    // The first alone, then four at a time: five failures, at most three more that were on their way. Asked twice each.
    expect(server.requests.length).toBeGreaterThanOrEqual(10);
    expect(server.requests.length).toBeLessThanOrEqual(2 * UNITS);
  });

  test("one unusable answer costs its own section only", async () => {
    const { client } = await start((task) => (task.step === "sentences" && task.section === "uncertain" ? answered("no") : null));
    const outcome = await word(client);
    expect([outcome.kind, outcome.found.size, outcome.problem]).toEqual(["finished", UNITS - 1, "answer-unusable"]);
    expect(outcome.results.get("sections/uncertain/en")).toMatchObject({ outcome: null, problem: "answer-unusable" });
  });

  test("a cut-off answer is never used: the section is asked for in halves, and one statement that is still too long is left to the template", async () => {
    const { server, client } = await start((task) =>
      task.step === "sentences" && task.section === "common-ground" && (task.statements.length > 1 || task.statements[0]?.id === "S5") ? answered(right(task), { finish: "length" }) : null,
    );
    const outcome = await word(client);
    const asked = server.requests.flatMap(({ task }) => (task.step === "sentences" && task.section === "common-ground" ? [task.statements.map(({ id }) => id).join(" ")] : []));
    expect(asked).toEqual(["S1 S5", "S1", "S5"]);
    expect(outcome.results.get("sections/common-ground/en")?.problem).toBe("answer-cut-off");
    const halves = await start((task) => (task.step === "sentences" && task.section === "common-ground" && task.statements.length > 1 ? answered(right(task), { finish: "length" }) : null));
    const both = await word(halves.client);
    expect(both.wordings.find(({ kind }) => kind === "common-ground")?.accepted.map(({ statementIds }) => statementIds)).toEqual([[1], [5]]);
  });

  test("a refusal is reported as one", async () => {
    const { client } = await start(() => answered(null, { refusal: "no" }));
    expect((await word(client)).problem).toBe("answer-refused");
  });

  test("without a count of tokens our own estimate stands, marked as one", async () => {
    const { client } = await start((task) => ({ kind: "json", value: correctAnswer(task), withoutUsage: true }));
    const estimated = await word(client);
    const counted = await word((await start()).client);
    expect([...estimated.results.values()].every(({ usage }) => usage.isEstimated)).toBe(true);
    expect([...counted.results.values()].some(({ usage }) => usage.isEstimated)).toBe(false);
    expect(Math.abs(estimated.tokens / counted.tokens - 1)).toBeLessThan(0.3);
  });
});

describe("a server in trouble", () => {
  test("too many requests: waits as long as the server says, in seconds, milliseconds or as a date", async () => {
    const date = "Wed, 21 Oct 2015 07:28:00 GMT";
    const heads: readonly Readonly<Record<string, string>>[] = [{ "retry-after": "3" }, { "retry-after-ms": "40", "retry-after": "9" }, { "retry-after": date }];
    for (const [index, headers] of heads.entries()) {
      const { client, waits, server } = await start((_task, number) => (number === 1 ? { kind: "status", status: 429, headers } : null), { clock: () => Date.parse(date) - 7_000 });
      expect((await word(client)).found.size).toBe(UNITS);
      expect(waits).toEqual([[3_000], [40], [7_000]][index]);
      expect(server.requests).toHaveLength(UNITS + 1);
    }
  });

  test("a server that wants us gone for an hour is given up at once", async () => {
    const { client, waits } = await start(() => ({ kind: "status", status: 429, headers: { "retry-after": "3600" } }));
    const outcome = await word(client);
    expect([outcome.kind, outcome.problem]).toEqual(["broken", "too-many-requests"]);
    expect(waits).toEqual([]);
  });

  test("without a word from the server the waits are drawn by chance below a bound that doubles, five times at most", async () => {
    const { client, waits, server } = await start(() => ({ kind: "status", status: 503 }), { maxRetries: 5, chance: () => 0.5, atOnce: 1 });
    const outcome = await word(client);
    expect([outcome.kind, outcome.problem]).toEqual(["broken", "server-error"]);
    // Half of 0.5 s, 1 s, 2 s, 4 s, 8 s, for each of the five units that were tried.
    expect(waits).toEqual(Array.from({ length: 5 }, () => [250, 500, 1_000, 2_000, 4_000]).flat());
    expect(server.requests).toHaveLength(5 * 6);
  });

  test.each([500, 503, 409, 408])("status %i is tried again", async (status) => {
    const { server, client } = await start((_task, number) => (number === 1 ? { kind: "status", status } : null));
    expect((await word(client)).found.size).toBe(UNITS);
    expect(server.requests).toHaveLength(UNITS + 1);
  });

  test("a dropped connection is tried again", async () => {
    const { client } = await start((_task, number) => (number === 1 ? { kind: "drop-connection" } : null));
    expect((await word(client)).found.size).toBe(UNITS);
  });

  test.each([["silence", "silence"], ["a body that drips without end", "drip"]] as const)("%s is given up after the time limit and tried again", async (_name, kind) => {
    const { client, server } = await start((_task, number) => (number === 1 ? { kind } : null), { timeoutMs: 300 });
    expect((await word(client)).found.size).toBe(UNITS);
    expect(server.requests).toHaveLength(UNITS + 1);
  });

  test.each([
    [401, "key-refused"],
    [403, "key-refused"],
    [404, "model-not-found"],
    [400, "request-refused"],
  ] as const)("status %i stops at once and says %s", async (status, problem) => {
    const { server, client } = await start(() => ({ kind: "status", status }));
    const outcome = await word(client);
    expect([outcome.kind, outcome.problem]).toEqual(["stopped", problem]);
    expect(server.requests).toHaveLength(1);
  });

  test("five failures in a row end the run; four and a success do not", async () => {
    const failing = (failures: number): Behaviour => (_task, number) => (number <= failures ? { kind: "content", content: null, refusal: "no" } : null);
    const four = await start(failing(4), { atOnce: 1 });
    expect((await word(four.client)).kind).toBe("finished");
    const five = await start(failing(5), { atOnce: 1 });
    expect(await word(five.client)).toMatchObject({ kind: "broken", problem: "answer-refused" });
    expect(five.server.requests).toHaveLength(5);
  });

  test("at most four requests at the same time", async () => {
    const { server, client } = await start(undefined, {}, 30);
    await word(client);
    expect(server.mostAtOnce()).toBeLessThanOrEqual(4);
    expect(server.mostAtOnce()).toBeGreaterThan(1);
  });
});

describe("what a server takes", () => {
  const strictRefused: Behaviour = (_task, _number, { response_format }) =>
    response_format?.type === "json_schema" ? { kind: "status", status: 400, message: "response_format json_schema is not supported" } : null;

  test("a server without strict schemas is asked for plain JSON from then on, also after a restart", async () => {
    const kept = new Map<string, string>();
    const modes: ModelModeStore = { find: (server) => Promise.resolve(kept.get(server) ?? null), save: (server, mode) => { kept.set(server, mode); return Promise.resolve(); } };
    const { server, client } = await start(strictRefused, { modes });
    expect((await word(client)).found.size).toBe(UNITS);
    const formats = server.requests.map(({ body }) => body.response_format?.type ?? "plain");
    expect(formats).toEqual(["json_schema", ...Array.from({ length: UNITS }, () => "json_object")]);
    const restarted = buildClient(server.baseUrl, { modes });
    await word(restarted.client);
    expect(server.requests.slice(UNITS + 1).map(({ body }) => body.response_format?.type)).toEqual(Array.from({ length: UNITS }, () => "json_object"));
  });

  test("a server without any JSON mode is asked in words", async () => {
    const { server, client } = await start((_task, _number, { response_format }) =>
      response_format === undefined ? null : { kind: "status", status: 400, message: "unknown field response_format" },
    );
    expect((await word(client)).found.size).toBe(UNITS);
    expect(server.requests.slice(0, 3).map(({ body }) => body.response_format?.type ?? "plain")).toEqual(["json_schema", "json_object", "plain"]);
    expect(server.requests).toHaveLength(UNITS + 2);
  });

  test("a server that knows no temperature or seed is asked without", async () => {
    const { server, client } = await start((_task, _number, { temperature, seed }) =>
      temperature !== undefined ? { kind: "status", status: 400, message: "Unsupported value: temperature" } : seed !== undefined ? { kind: "status", status: 422, message: "extra field: seed" } : null,
    );
    expect((await word(client)).found.size).toBe(UNITS);
    expect(server.requests).toHaveLength(UNITS + 2);
    expect(server.requests.at(-1)?.body).not.toHaveProperty("temperature");
    expect(server.requests.at(-1)?.body).not.toHaveProperty("seed");
  });
});

describe("a cap on tokens", () => {
  test("ends the run with what is finished; nothing more is asked, and what was spent stays below it", async () => {
    const whole = await word((await start()).client);
    const cap = Math.round(whole.tokens / 2);
    const { server, client } = await start();
    const outcome = await word(client, cap);
    expect([outcome.kind, outcome.problem]).toEqual(["cap", "token-cap"]);
    expect(outcome.found.size).toBeGreaterThan(0);
    expect(outcome.found.size).toBeLessThan(UNITS);
    expect(outcome.tokens).toBeLessThanOrEqual(cap);
    expect(server.requests.length).toBeLessThan(UNITS);
  });

  test("a cap below the first question asks nothing", async () => {
    const { server, client } = await start();
    expect(await word(client, 10)).toMatchObject({ kind: "cap", tokens: 0 });
    expect(server.requests).toHaveLength(0);
  });
});

test("half as many at a time after a 429, one more after twenty successes, never more than configured", async () => {
  const limit = createAdaptiveLimit(4);
  limit.tooMany();
  expect(limit.limit()).toBe(2);
  limit.tooMany();
  limit.tooMany();
  expect(limit.limit()).toBe(1);
  for (let success = 0; success < 19; success += 1) limit.succeeded();
  expect(limit.limit()).toBe(1);
  limit.succeeded();
  expect(limit.limit()).toBe(2);
  for (let success = 0; success < 200; success += 1) limit.succeeded();
  expect(limit.limit()).toBe(4);

  const one = createAdaptiveLimit(1);
  const free = await one.take();
  let isIn = false;
  const second = one.take().then((next) => { isIn = true; return next; });
  await Promise.resolve();
  expect(isIn).toBe(false);
  free();
  free();
  (await second)();
  expect(isIn).toBe(true);
});

test("what a server asks us to wait is read in every form it comes in", () => {
  const head = (value: string) => ({ get: (name: string) => (name === "retry-after" ? value : null) });
  expect(retryAfterMs(head("12"), 0)).toBe(12_000);
  expect(retryAfterMs(head("0.5"), 0)).toBe(500);
  expect(retryAfterMs(head("Thu, 01 Jan 1970 00:00:10 GMT"), 4_000)).toBe(6_000);
  expect(retryAfterMs(head("Thu, 01 Jan 1970 00:00:10 GMT"), 40_000)).toBe(0);
  expect(retryAfterMs(head("soon"), 0)).toBeNull();
  expect(retryAfterMs(head(""), 0)).toBeNull();
});

test("tokens of a text: a character of Japanese about one, of English a quarter and a bit", () => {
  expect(estimateTokens("")).toBe(0);
  expect(estimateTokens("図書館は日曜日も開けてほしい。")).toBe(Math.ceil(15 * 1.1));
  expect(estimateTokens("The library should open on Sundays.")).toBe(Math.ceil(35 / 3.6));
});
