import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppError } from "../../server/errors.ts";
import { firstBrokenLine, textHash } from "../../server/moderation-log/chain-hash.ts";
import type { Store } from "../../server/store/store.ts";
import { storedConversation, storeEngines } from "../support/store-engines.ts";

const noon = Date.UTC(2026, 0, 10, 12);
const by = { personId: "ann", at: noon + 60_000 };

describe.each(Object.entries(storeEngines))("changed statements on %s", (_name, start) => {
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

  /** Statement 1 by a participant, waiting, with their own agreement; 2 by the organisers, accepted. */
  const open = async (): Promise<string> => {
    made += 1;
    const id = `chng${String(made).padStart(6, "0")}`;
    await store.conversations.create(storedConversation(id));
    await store.statements.submit({
      conversationId: id, participantId: "p-author", requestId: "00000000-0000-4000-8000-000000000001",
      statement: { text: "More tees and benches.", language: "en", author: "participant", moderation: "pending", isMeta: false, createdAt: noon },
    });
    await store.statements.addSeeds(id, [{ text: "A fountain.", language: "en", author: "organiser", moderation: "accepted", isMeta: false, createdAt: noon }]);
    return id;
  };
  const vote = (conversationId: string, participantId: string, statementId: number, score: -1 | 0 | 1 | null, request: string) =>
    store.votes.cast({ conversationId, participantId, requestId: `00000000-0000-4000-8000-${request.padStart(12, "0")}`, statementId, score, castAt: noon });
  const logOf = async (conversationId: string) => {
    const entries = [];
    for await (const batch of store.statements.moderationLog(conversationId)) entries.push(...batch);
    return entries;
  };
  const correct = (conversationId: string, text: string, seenText: string) => store.statementChanges.correct({ conversationId, statementId: 1, text, seenText, salt: "salt", by });
  const replace = (conversationId: string, texts: readonly string[], seenText = "More tees and benches.") =>
    store.statementChanges.replace({ conversationId, statementId: 1, texts, seenText, moderation: "accepted", reason: null, by });

  test("tallies follow every vote, changed vote, withdrawn vote and deleted person", async () => {
    const id = await open();
    const tallyOf = async () => {
      const { statements: [one] } = await store.statements.review(id, { state: "all", sort: "oldest", ids: "2", offset: 0, limit: 1 });
      return [one?.agrees, one?.disagrees, one?.passes];
    };
    expect(await tallyOf()).toEqual([0, 0, 0]);
    await vote(id, "p-one", 2, 1, "11");
    await vote(id, "p-two", 2, 0, "12");
    expect(await tallyOf()).toEqual([1, 0, 1]);
    await vote(id, "p-one", 2, -1, "13");
    await vote(id, "p-one", 2, -1, "14");
    expect(await tallyOf()).toEqual([0, 1, 1]);
    await vote(id, "p-two", 2, null, "15");
    expect(await tallyOf()).toEqual([0, 1, 0]);
    await store.participants.delete({ conversationId: id, participantId: "p-one", at: noon });
    expect(await tallyOf()).toEqual([0, 0, 0]);
  });

  test("a correction keeps number, author and votes; the text of before stays with it, and the log holds hashes only", async () => {
    const id = await open();
    const { line, statements } = await correct(id, "More trees and benches.", "More tees and benches.");
    expect([line, statements.length]).toEqual([1, 1]);
    expect(statements[0]).toMatchObject({ id: 1, text: "More trees and benches.", original: "More tees and benches.", moderation: "pending", authorNumber: 1, agrees: 1 });
    expect(statements[0]).not.toHaveProperty("votedText");
    const [entry] = await logOf(id);
    expect(entry?.change).toEqual({ kind: "corrected", textBefore: textHash("More tees and benches.", "salt"), textAfter: textHash("More trees and benches.", "salt") });
    expect(JSON.stringify(entry)).not.toContain("benches");
    expect((await store.statements.list(id))[0]).toMatchObject({ original: "More tees and benches." });
  });

  test("what others had voted on stays readable as they read it", async () => {
    const id = await open();
    await store.statements.moderate(id, [{ statementId: 1, moderation: "accepted" }], by);
    await vote(id, "p-other", 1, -1, "21");
    await correct(id, "More trees and benches.", "More tees and benches.");
    expect((await store.statements.list(id))[0]).toMatchObject({ text: "More trees and benches.", votedText: "More tees and benches." });
  });

  test("a correction of something somebody else has changed meanwhile, or into a text that is there already, changes nothing", async () => {
    const id = await open();
    await expect(correct(id, "A", "another text")).rejects.toThrow(new AppError("statement-changed-meanwhile"));
    await expect(correct(id, "A  fountain.", "More tees and benches.")).rejects.toThrow(new AppError("statement-text-taken"));
    await expect(replace(id, ["Trees.", "Trees. "])).rejects.toThrow(new AppError("statement-text-taken"));
    expect(await logOf(id)).toEqual([]);
    expect((await store.statements.find(id, 1))?.text).toBe("More tees and benches.");
  });

  test("undoing a correction brings the text back exactly, and an undone one cannot be undone again", async () => {
    const id = await open();
    const first = await correct(id, "More trees and benches.", "More tees and benches.");
    const second = await correct(id, "More trees and benches!", "More trees and benches.");
    await expect(store.statementChanges.undo({ conversationId: id, line: first.line, by })).rejects.toThrow(new AppError("change-not-undoable"));
    await store.statementChanges.undo({ conversationId: id, line: second.line, by });
    await store.statementChanges.undo({ conversationId: id, line: first.line, by });
    const statement = (await store.statements.list(id))[0];
    expect(statement?.text).toBe("More tees and benches.");
    expect(statement).not.toHaveProperty("original");
    await expect(store.statementChanges.undo({ conversationId: id, line: first.line, by })).rejects.toThrow(new AppError("change-not-undoable"));
    expect((await logOf(id)).map(({ change }) => change?.kind)).toEqual(["corrected", "corrected", "undone", "undone"]);
    expect(firstBrokenLine(await logOf(id))).toBeNull();
  });

  test("splitting takes the statement out and puts statements of the same author in its place, without votes", async () => {
    const id = await open();
    const { statements } = await replace(id, ["More trees.", "More benches."]);
    expect(statements.map((statement) => [statement.id, statement.moderation, statement.authorNumber, statement.agrees])).toEqual([[1, "rejected", 1, 1], [3, "accepted", 1, 0], [4, "accepted", 1, 0]]);
    expect(statements[0]?.children?.map((child) => [child.id, child.text, child.kind])).toEqual([[3, "More trees.", "split"], [4, "More benches.", "split"]]);
    expect(statements[1]?.parent).toMatchObject({ id: 1, text: "More tees and benches.", kind: "split", personId: "ann" });
    expect((await store.statements.listByAuthor(id, "p-author")).map((statement) => [statement.id, statement.parentId])).toEqual([[1, undefined], [3, 1], [4, 1]]);
    const log = await logOf(id);
    expect(log.map(({ statementId, change }) => [statementId, change])).toEqual([[1, { kind: "split", into: [3, 4] }], [3, { kind: "written", from: 1 }], [4, { kind: "written", from: 1 }]]);
    expect(firstBrokenLine(log)).toBeNull();
    await expect(replace(id, ["Again."])).rejects.toThrow(new AppError("statement-changed-meanwhile"));
  });

  test("undoing a rewording restores state and reason, and the new statement is gone; its number is not given out again", async () => {
    const id = await open();
    await store.statements.moderate(id, [{ statementId: 1, moderation: "rejected", reason: "Two ideas" }], by);
    const before = await store.statements.find(id, 1);
    const { line } = await replace(id, ["More trees."]);
    expect(await store.statements.find(id, 1)).toMatchObject({ moderation: "rejected", reason: null });
    await store.statementChanges.undo({ conversationId: id, line, by });
    expect(await store.statements.find(id, 1)).toEqual(before);
    expect(await store.statements.find(id, 3)).toBeNull();
    expect(await store.statementChanges.lineage(id)).toEqual([]);
    expect((await replace(id, ["More trees."])).statements.map((statement) => statement.id)).toEqual([1, 4]);
    expect(firstBrokenLine(await logOf(id))).toBeNull();
  });

  test("what somebody has answered since is not taken back", async () => {
    const id = await open();
    const { line } = await replace(id, ["More trees."]);
    await vote(id, "p-other", 3, 1, "31");
    await expect(store.statementChanges.undo({ conversationId: id, line, by })).rejects.toThrow(new AppError("change-not-undoable"));
    await vote(id, "p-other", 3, null, "32");
    await expect(store.statementChanges.undo({ conversationId: id, line, by })).rejects.toThrow(new AppError("change-not-undoable"));
    expect((await store.statements.find(id, 3))?.text).toBe("More trees.");
  });

  test("a person who goes takes the words of before along; the chain holds", async () => {
    const id = await open();
    await correct(id, "More trees and benches.", "More tees and benches.");
    await store.participants.delete({ conversationId: id, participantId: "p-author", at: noon });
    expect(await store.statementChanges.corrections(id)).toEqual([]);
    expect(firstBrokenLine(await logOf(id))).toBeNull();
  });
});
