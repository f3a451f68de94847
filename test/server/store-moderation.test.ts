import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppError } from "../../server/errors.ts";
import { firstBrokenLine } from "../../server/moderation-log/chain-hash.ts";
import type { Store } from "../../server/store/store.ts";
import { storedConversation, storeEngines } from "../support/store-engines.ts";

const noon = Date.UTC(2026, 0, 10, 12);

describe.each(Object.entries(storeEngines))("moderation on %s", (_name, start) => {
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

  const openConversation = async (): Promise<string> => {
    made += 1;
    const id = `mods${String(made).padStart(6, "0")}`;
    await store.conversations.create(storedConversation(id));
    await store.statements.addSeeds(id, ["One", "Two"].map((text) => ({ text, language: "en", author: "organiser", moderation: "accepted", isMeta: false, createdAt: noon })));
    return id;
  };
  const logOf = async (conversationId: string) => {
    const entries = [];
    for await (const batch of store.statements.moderationLog(conversationId)) entries.push(...batch);
    return entries;
  };

  test("decisions are applied and logged all together or not at all", async () => {
    const id = await openConversation();
    await expect(store.statements.moderate(id, [{ statementId: 1, moderation: "rejected" }, { statementId: 9, moderation: "rejected" }], { personId: "m", at: noon })).rejects.toThrow(new AppError("statement-not-found"));
    expect((await store.statements.find(id, 1))?.moderation).toBe("accepted");
    expect(await logOf(id)).toEqual([]);

    await store.statements.moderate(id, [{ statementId: 1, moderation: "rejected", reason: "Two ideas" }, { statementId: 2, isMeta: true }], { personId: "m", at: noon });
    expect(await store.statements.find(id, 1)).toMatchObject({ moderation: "rejected", reason: "Two ideas", decidedAt: noon });
    expect(await store.statements.find(id, 2)).toMatchObject({ moderation: "accepted", isMeta: true, reason: null });
    const entries = await logOf(id);
    expect(entries[0]).toEqual({ conversationId: id, seq: 1, statementId: 1, personId: "m", moderator: 1, at: noon, hash: entries[0]?.hash, before: { moderation: "accepted", isMeta: false }, after: { moderation: "rejected", isMeta: false }, reason: "Two ideas" });
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test("a decision that comes too late is not applied, one that changes nothing is not logged", async () => {
    const id = await openConversation();
    const seen = { moderation: "accepted", isMeta: false } as const;
    await store.statements.moderate(id, [{ statementId: 1, moderation: "rejected", reason: "Two ideas", seen }], { personId: "ann", at: noon });
    const late = await store.statements.moderate(id, [{ statementId: 1, moderation: "pending", seen }, { statementId: 2, moderation: "rejected", seen }], { personId: "bob", at: noon + 1 });
    expect(late).toMatchObject({ overtakenIds: [1], changedIds: [2] });
    expect(late.statements.map(({ moderation }) => moderation)).toEqual(["rejected", "rejected"]);
    const same = await store.statements.moderate(id, [{ statementId: 1, moderation: "rejected", reason: "Two ideas", seen }], { personId: "bob", at: noon + 2 });
    expect(same).toMatchObject({ overtakenIds: [], changedIds: [] });
    expect((await logOf(id)).map(({ statementId, moderator }) => [statementId, moderator])).toEqual([[1, 1], [2, 2]]);
    expect(await store.statements.lastDecisions(id, [1, 2, 3])).toMatchObject([{ statementId: 1, personId: "ann" }, { statementId: 2, personId: "bob" }]);
  });

  test("the moderation log is a chain that shows where somebody changed a line", async () => {
    const id = await openConversation();
    for (const moderation of ["rejected", "accepted", "rejected"] as const) await store.statements.moderate(id, [{ statementId: 1, moderation }], { personId: "m", at: noon });
    const entries = await logOf(id);
    expect(firstBrokenLine(entries)).toBeNull();
    expect(firstBrokenLine(entries.map((entry) => (entry.seq === 2 ? { ...entry, reason: "changed later" } : entry)))).toBe(2);
  });
});
