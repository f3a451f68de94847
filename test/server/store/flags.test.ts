import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Finding } from "../../../server/contract/flags.ts";
import type { Store } from "../../../server/store/store.ts";
import { storedConversation, storeEngines } from "../../support/store-engines.ts";

const noon = Date.UTC(2026, 0, 10, 12);
const email: Finding = { what: "email", start: 0, end: 5 };

describe.each(Object.entries(storeEngines))("flags on %s", (_name, start) => {
  let store: Store;
  let stop: () => Promise<void>;
  let made = 0;

  beforeAll(async () => {
    ({ store, stop } = await start());
  });
  afterAll(async () => {
    await store.close();
    await stop();
  });

  const withStatements = async (texts: readonly string[]): Promise<string> => {
    made += 1;
    const id = `flag${String(made).padStart(6, "0")}`;
    await store.conversations.create(storedConversation(id));
    for (const [index, text] of texts.entries()) await write(id, `p${String(index)}`, text);
    return id;
  };
  const write = (conversationId: string, participantId: string, text: string, at = noon) => store.statements.submit({
    conversationId, participantId, requestId: `r-${participantId}-${text}-${String(at)}`,
    statement: { text, language: "en", author: "participant", moderation: "pending", isMeta: false, createdAt: at },
  });
  const screen = async (id: string, version: number, found: (statementId: number) => readonly Finding[]) => {
    const statements = await store.flags.toScreen(id, version, 100);
    const flags = statements.flatMap(({ id: statementId }) => (found(statementId).length === 0 ? [] : [{ statementId, detail: { kind: "personal-data" as const, found: [...found(statementId)] } }]));
    await store.flags.save(id, { version, at: noon, statements, flags });
    await store.flags.markScreened(id, version, await store.flags.statementsRevision(id));
    return statements.map((statement) => statement.id);
  };

  test("every statement is looked at once by each version of the rules, and again when it was worded anew", async () => {
    const id = await withStatements(["One", "Two"]);
    expect(await store.flags.conversationsToScreen(1)).toContain(id);
    expect(await screen(id, 1, (statementId) => (statementId === 1 ? [email] : []))).toEqual([1, 2]);
    expect(await store.flags.conversationsToScreen(1)).not.toContain(id);
    expect(await screen(id, 1, () => [])).toEqual([]);
    expect((await store.flags.of(id, [1, 2])).get(1)).toEqual([{ statementId: 1, detail: { kind: "personal-data", found: [email] }, at: noon, dismissedBy: null, dismissedAt: null }]);
    expect(await store.flags.counts(id)).toMatchObject({ pending: { "personal-data": 1, link: 0 }, all: { "personal-data": 1 } });

    expect(await store.flags.conversationsToScreen(2)).toContain(id);
    expect(await screen(id, 2, () => [])).toEqual([1, 2]);
    expect((await store.flags.of(id, [1, 2])).size).toBe(0);
  });

  test("what was dismissed stays dismissed while the same is found, and is a new flag when something else is", async () => {
    const id = await withStatements(["One"]);
    await screen(id, 1, () => [email]);
    expect(await store.flags.setDismissed(id, 1, "personal-data", { personId: "ann", at: noon + 1 })).toBe(true);
    expect(await store.flags.setDismissed(id, 1, "link", { personId: "ann", at: noon + 1 })).toBe(false);
    expect((await store.flags.counts(id)).all["personal-data"]).toBe(0);
    await screen(id, 2, () => [email]);
    expect((await store.flags.of(id, [1])).get(1)).toMatchObject([{ dismissedBy: "ann", dismissedAt: noon + 1 }]);
    await screen(id, 3, () => []);
    expect((await store.flags.of(id, [1])).get(1)).toHaveLength(1);
    await screen(id, 4, () => [{ ...email, end: 6 }]);
    expect((await store.flags.of(id, [1])).get(1)).toMatchObject([{ dismissedBy: null, dismissedAt: null }]);
  });

  test("a text handed in again makes its statement be looked at again, and says when", async () => {
    const id = await withStatements(["One"]);
    await screen(id, 1, () => []);
    await write(id, "p9", "One", noon + 60_000);
    expect(await store.flags.conversationsToScreen(1)).toContain(id);
    expect(await screen(id, 1, () => [])).toEqual([1]);
    const { statements, repeats } = await store.flags.writtenBetween(id, noon, noon + 60_000);
    expect(statements.map((statement) => statement.id)).toEqual([1]);
    expect(repeats).toEqual([{ statementId: 1, at: noon + 60_000 }]);
    await store.flags.forgetRepeats(noon + 60_001);
    expect((await store.flags.writtenBetween(id, noon, noon + 60_000)).repeats).toEqual([]);
  });

  test("pairs are the likest earlier statement that was not rejected", async () => {
    const id = await withStatements(["One", "Two", "Three"]);
    const statements = await store.flags.toScreen(id, 1, 100);
    const like = [{ statementId: 1, likeness: 0.95 }, { statementId: 2, likeness: 0.9 }];
    await store.flags.save(id, { version: 1, at: noon, statements, flags: [{ statementId: 3, detail: { kind: "near-duplicate", like } }] });
    expect(await store.flags.likePairs(id)).toEqual([{ newerId: 3, olderId: 1, likeness: 0.95 }]);
    await store.statements.moderate(id, [{ statementId: 1, moderation: "rejected" }], { personId: "m", at: noon });
    expect(await store.flags.likePairs(id)).toEqual([{ newerId: 3, olderId: 2, likeness: 0.9 }]);
    await store.flags.setDismissed(id, 3, "near-duplicate", { personId: "m", at: noon });
    expect(await store.flags.likePairs(id)).toEqual([]);
  });

  test("a model is asked once about each wording of what is pending, and what it costs is added up by day", async () => {
    const id = await withStatements(["One", "Two"]);
    expect(await store.flags.conversationsToAdvise()).not.toContain(id);
    await screen(id, 1, () => []);
    expect(await store.flags.conversationsToAdvise()).toContain(id);
    const asked = await store.flags.toAdvise(id, 1);
    expect(asked.map((statement) => statement.text)).toEqual(["One"]);
    const detail = { kind: "advice" as const, concern: "unclear" as const, reason: "Says nothing.", model: "m" };
    await store.flags.saveAdvice(id, asked, [{ statementId: 1, detail }], noon);
    expect((await store.flags.toAdvise(id, 9)).map((statement) => statement.id)).toEqual([2]);
    await screen(id, 2, () => []);
    expect((await store.flags.of(id, [1])).get(1)).toMatchObject([{ detail }]);
    await store.flags.spendOnAdvice(id, "2026-01-10", 30);
    await store.flags.spendOnAdvice(id, "2026-01-10", 12);
    expect(await store.flags.adviceSpent(id, "2026-01-10")).toBe(42);
    expect(await store.flags.adviceSpent(id, "2026-01-11")).toBe(0);
  });

  test("an author who leaves takes the flags of the sentence along", async () => {
    const id = await withStatements(["One"]);
    await screen(id, 1, () => [email]);
    await store.participants.delete({ conversationId: id, participantId: "p0", at: noon });
    expect((await store.flags.of(id, [1])).size).toBe(0);
    expect(await store.flags.toScreen(id, 2, 10)).toEqual([]);
  });
});
