import { afterEach, describe, expect, test } from "vitest";
import { batchesOf } from "../../server/report/jobs/assign-topics.ts";
import { numbered } from "../../server/report/jobs/name-topics.ts";
import { topicsToKeep } from "../../server/report/jobs/plan-units.ts";
import { topicNameProblems } from "../../server/report/jobs/topic-name-problems.ts";
import { topicProblems, type TopicItem } from "../../server/report/topics/topic.ts";
import { featuresOf } from "../../server/report/topics/text-features.ts";
import { manyStatements, statementBank } from "../eval/statement-bank.ts";
import { correctAnswer } from "../support/fake-llm-answers.ts";
import type { FilingTask } from "../support/fake-llm-task.ts";
import { startFakeLlm, type Behaviour, type FakeLlm } from "../support/fake-llm.ts";
import { buildPack } from "../support/build-counted-map.ts";
import { buildClient, keptCalls, wordWithModel } from "../support/word-with-model.ts";

const servers: FakeLlm[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(behaviour?: Behaviour, calls = keptCalls()) {
  const server = await startFakeLlm(behaviour);
  servers.push(server);
  return { server, ...buildClient(server.baseUrl, { calls }) };
}

/** A conversation nobody voted on: no section has anything to word, so only topics are asked for. */
const packOf = (texts: readonly { readonly text: string; readonly language: string }[]) =>
  buildPack({ groups: { A: 40, B: 20 }, statements: texts.map(({ text, language }, index) => ({ id: index + 1, text, language, votes: {} })) });
const english = statementBank("en");
const pack = packOf(english);
const ids = pack.facts.map(({ id }) => id);
const filings = (server: FakeLlm): readonly FilingTask[] => server.requests.flatMap(({ task }) => (task.step === "filing" ? [task] : []));

type Filed = { readonly assignments: readonly { readonly id: string; readonly topic: string }[] };
const filing = (change: (filed: Filed, task: FilingTask) => Filed): Behaviour => (task) =>
  task.step === "filing" ? { kind: "json", value: change(correctAnswer(task) as Filed, task) } : null;

describe("topics by a model", () => {
  test.each(["en", "ja"] as const)("%s: every statement stands in one topic, named in both languages, and subjects stay together", async (language) => {
    const bank = statementBank(language);
    const { client, server } = await start();
    const { topics, kind } = await wordWithModel(client, packOf(bank));
    expect(kind).toBe("finished");
    expect(topicProblems(topics ?? { topics: [], unassigned: [], method: "model" }, ids)).toEqual([]);
    expect(topics?.method).toBe("model");
    for (const topic of topics?.topics ?? []) {
      expect(Object.keys(topic.names ?? {}).sort()).toEqual(["en", "ja"]);
      expect(topic.namedBy).toBe("model");
    }
    // Ten statements of one subject each carry its name; a few name another subject as well.
    const strangers = (topics?.topics ?? []).flatMap(({ itemIds }) => itemIds.filter((id) => bank[id - 1]?.subject !== bank[(itemIds[0] ?? 1) - 1]?.subject));
    expect(strangers.length).toBeLessThanOrEqual(6);
    // One for the names, one for the translation, the rest for filing.
    expect(server.requests).toHaveLength(2 + batchesOf(pack.facts.map(({ id }) => ({ id, text: bank[id - 1]?.text ?? "", language }))).length);
  });

  test("what participants wrote is not in the question that translates names", async () => {
    const { client, server } = await start();
    await wordWithModel(client, pack);
    const asked = server.requests.find(({ task }) => task.step === "translation")?.body.messages.map(({ content }) => content).join("\n") ?? "";
    expect(asked).not.toBe("");
    for (const { text } of english) expect(asked).not.toContain(text);
  });

  test("a second run asks nothing; one statement more asks at most twice, all of it filing", async () => {
    const calls = keptCalls();
    const first = await start(undefined, calls);
    const { topics } = await wordWithModel(first.client, pack);
    const again = await start(undefined, calls);
    expect((await wordWithModel(again.client, pack)).topics).toEqual(topics);
    expect(again.server.requests).toHaveLength(0);
    const known = topicsToKeep(topics ?? undefined, 121);
    expect(known).not.toBeNull();
    for (const text of ["The library needs a lift.", "A statement about something else entirely.", "The buses are fine as they are."]) {
      const more = await start(undefined, calls);
      const outcome = await wordWithModel(more.client, packOf([...english, { text, language: "en" }]), { knownTopics: known ?? [] });
      expect(filings(more.server).length).toBe(more.server.requests.length);
      expect(more.server.requests.length).toBeLessThanOrEqual(2);
      expect(topicProblems(outcome.topics ?? { topics: [], unassigned: [], method: "model" }, [...ids, 121])).toEqual([]);
    }
  });

  test("names are kept until there are a quarter more statements", async () => {
    const { topics } = await wordWithModel((await start()).client, pack);
    expect(topicsToKeep(topics ?? undefined, 150)).not.toBeNull();
    expect(topicsToKeep(topics ?? undefined, 151)).toBeNull();
    expect(topicsToKeep(topics === null ? undefined : { ...topics, method: "n-grams" }, 120)).toBeNull();
    expect(topicsToKeep(undefined, 120)).toBeNull();
  });
});

describe("answers about topics that are not as asked", () => {
  const listed = (outcome: Awaited<ReturnType<typeof wordWithModel>>) => topicProblems(outcome.topics ?? { topics: [], unassigned: [], method: "model" }, ids);

  test("ids left out are asked for once more, alone; then every statement stands once", async () => {
    const { client, server } = await start(filing(({ assignments }, { statements, topics }) => {
      const isCanary = (id: string) => topics.some(({ name }) => name === statements.find((statement) => statement.id === id)?.text);
      const forgotten = assignments.filter(({ id }) => !isCanary(id)).slice(-3);
      return { assignments: statements.length > 4 ? assignments.filter((one) => !forgotten.includes(one)) : assignments };
    }));
    const outcome = await wordWithModel(client, pack);
    expect(listed(outcome)).toEqual([]);
    const batches = batchesOf(pack.facts.map(({ id, text, language }) => ({ id, text, language }))).length;
    const sizes = filings(server).map(({ statements }) => statements.length);
    expect(sizes).toHaveLength(2 * batches);
    // Three that were missing and a canary.
    expect(sizes.filter((size) => size === 4)).toHaveLength(batches);
  });

  test("an id answered twice differently, or with a topic that is none, counts as missing; twice the same is fine", async () => {
    const twice = await start(filing(({ assignments }) => ({ assignments: [...assignments, ...assignments] })));
    expect(listed(await wordWithModel(twice.client, pack))).toEqual([]);
    const unclear = await start(filing(({ assignments }, { statements }) => {
      const [first] = assignments.filter(({ topic }) => topic !== "T1");
      return { assignments: first === undefined || statements.length <= 3 ? assignments : [...assignments, { id: first.id, topic: "T1" }, { id: "S4711", topic: "T1" }] };
    }));
    const outcome = await wordWithModel(unclear.client, pack);
    expect(listed(outcome)).toEqual([]);
    expect(outcome.topics?.topics.flatMap(({ itemIds }) => itemIds)).not.toContain(4711);
  });

  test("an answer shifted by one is found out by the canary: nothing of it is believed", async () => {
    const shifted = filing(({ assignments }) => ({ assignments: assignments.map(({ id }, index) => ({ id, topic: assignments[(index + 1) % assignments.length]?.topic ?? "none" })) }));
    const { client } = await start(shifted);
    const { topics } = await wordWithModel(client, pack);
    const misfiled = (topics?.topics ?? []).flatMap(({ itemIds }) => itemIds).filter((id) => {
      const home = topics?.topics.find(({ itemIds }) => itemIds.includes(id));
      return new Set(home?.itemIds.map((other) => english[other - 1]?.subject)).size > 1;
    });
    // A canary that by chance stands before a statement of its own topic lets its half through; most are caught.
    expect(misfiled.length).toBeLessThan(ids.length / 4);
  });

  test("a batch whose answer is cut off comes in halves", async () => {
    const { client } = await start((task) => (task.step === "filing" && task.statements.length > 12 ? { kind: "content", content: '{"assignments": [', finish: "length" } : null));
    expect(listed(await wordWithModel(client, pack))).toEqual([]);
  });

  test("names that break a rule are dropped, and with fewer than two the clustering's topics stand", async () => {
    const names = (list: readonly string[]): Behaviour => (task) => (task.step === "topic-names" ? { kind: "json", value: { topics: list.map((name) => ({ name, examples: ["S1"] })) } } : null);
    const some = await start(names(["library", "buses", "HACKED BY ME", "See www.example.org", "“Parks”", "3 schools", "<b>market</b>", "Free beer now"]));
    const { topics } = await wordWithModel(some.client, pack);
    expect(topics?.topics.map(({ itemIds }) => english[(itemIds[0] ?? 1) - 1]?.subject).sort()).toEqual(["buses", "library"]);
    const none = await start(names(["HACKED BY ME", "library"]));
    const outcome = await wordWithModel(none.client, pack);
    expect([outcome.kind, outcome.topics, outcome.problem]).toEqual(["finished", null, "answer-unusable"]);
    // Filing is not even asked for.
    expect(filings(none.server)).toEqual([]);
  });
});

test("names of topics: nouns of the statements pass, everything else is told what is wrong with it", () => {
  const contents = english.map(({ text, language }) => featuresOf({ text, language }, new Set()));
  const wrong = (name: string) => topicNameProblems(name, "en", contents);
  expect(wrong("Library hours")).toEqual([]);
  expect(wrong("Parks and the harbour")).toEqual([]);
  expect(wrong("Submarines")).toEqual(["shares nothing with two statements"]);
  expect(wrong("図書館")).toContain("is in another language");
  expect(wrong("The library should open")).toContain("has an opinion");
  expect(wrong("Library. Vote for me")).toContain("has more than a name");
  expect(wrong("Library \u202Eyrarbil")).toContain("has invisible characters");
  expect(topicNameProblems("図書館と学校", "ja", null)).toEqual([]);
  expect(topicNameProblems("Library", "ja", null)).toContain("is in another language");
});

describe("batches", () => {
  const items = (count: number): readonly TopicItem[] => manyStatements("en", count).map(({ text, language }, index) => ({ id: index + 1, text, language }));

  test("hold every text once, at most forty each, whatever the order", () => {
    const thousand = items(1_000);
    const batches = batchesOf(thousand);
    expect(batches.flatMap((batch) => batch.items.map(({ id }) => id)).sort((a, b) => a - b)).toEqual(thousand.map(({ id }) => id));
    expect(Math.max(...batches.map((batch) => batch.items.length))).toBeLessThanOrEqual(40);
    expect(batches.length).toBeLessThan(60);
    expect(batchesOf(thousand.toReversed())).toEqual(batches);
  });

  test("one text more changes one batch, or splits one", () => {
    const texts = (list: ReturnType<typeof batchesOf>) => list.map((batch) => batch.items.map(({ text }) => text).join("\n"));
    const before = new Set(texts(batchesOf(items(300))));
    for (const text of ["One more.", "Another one.", "A third."]) {
      const after = texts(batchesOf([...items(300), { id: 301, text, language: "en" }]));
      expect(after.filter((batch) => !before.has(batch)).length).toBeLessThanOrEqual(2);
    }
  });
});

test("the same names in another order are the same topics", () => {
  expect(numbered([{ en: "Parks" }, { en: "Buses" }])).toEqual(numbered([{ en: "Buses" }, { en: "Parks" }]));
});
