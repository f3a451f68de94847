import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AppError } from "../../server/errors.ts";
import type { NewStatement, Store } from "../../server/store/store.ts";
import type { Conversation } from "../../server/domain.ts";
import { storedConversation, storeEngines } from "../support/store-engines.ts";

// The same promises on both databases, checked on the real ones.
const noon = Date.UTC(2026, 0, 10, 12);
const conversationOf = (id: string, changes: Partial<Conversation> = {}): Conversation =>
  storedConversation(id, { embedSites: ["https://example.org"], createdAt: noon, updatedAt: noon, ...changes });

const statementOf = (text: string, changes: Partial<NewStatement> = {}): NewStatement =>
  ({ text, language: "en", author: "organiser", moderation: "accepted", isMeta: false, createdAt: noon, ...changes });

describe.each(Object.entries(storeEngines))("on %s", (_name, start) => {
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

  const openConversation = async (texts: readonly string[] = ["One", "Two"], changes: Partial<Conversation> = {}): Promise<string> => {
    made += 1;
    const id = `conv${String(made).padStart(6, "0")}`;
    await store.conversations.create(conversationOf(id, changes));
    await store.statements.addSeeds(id, texts.map((text) => statementOf(text)));
    return id;
  };
  const cast = (conversationId: string, participantId: string, statementId: number, score: -1 | 0 | 1 | null, requestId: string = randomUUID()) =>
    store.votes.cast({ conversationId, participantId, requestId, statementId, score, castAt: noon });
  const log = async (conversationId: string, after = 0) => {
    const events = [];
    for await (const batch of store.votes.logAfter(conversationId, after)) events.push(...batch);
    return events;
  };

  test("a conversation comes back as it was stored, changed only where it was changed", async () => {
    const id = await openConversation();
    expect(await store.conversations.find(id)).toEqual(conversationOf(id));
    const changed = await store.conversations.update(id, { state: "closed", closesAt: 5, embedSites: [], updatedAt: noon + 1 });
    expect(changed).toEqual(conversationOf(id, { state: "closed", closesAt: 5, embedSites: [], updatedAt: noon + 1 }));
    expect(await store.conversations.find("nothere000")).toBeNull();
    expect(await store.conversations.update("nothere000", { topic: "x" })).toBeNull();
  });

  test("a vote is in the log and counts; a changed one replaces it, a withdrawn one is gone, the log keeps all three", async () => {
    const id = await openConversation();
    await cast(id, "ann", 1, 1);
    await cast(id, "ann", 1, -1);
    expect(await store.votes.ofParticipant(id, "ann")).toEqual([{ statementId: 1, score: -1 }]);
    expect((await store.conversations.counts(id)).votes).toBe(1);
    await cast(id, "ann", 1, null);
    expect(await store.votes.ofParticipant(id, "ann")).toEqual([]);
    expect((await store.conversations.counts(id)).votes).toBe(0);
    expect((await log(id)).map(({ seq, score }) => [seq, score])).toEqual([[1, 1], [2, -1], [3, null]]);
  });

  test("a pass is a vote of 0, not a missing one", async () => {
    const id = await openConversation();
    await cast(id, "ann", 1, 0);
    expect(await store.votes.ofParticipant(id, "ann")).toEqual([{ statementId: 1, score: 0 }]);
  });

  test("the same request twice is one vote; with other content it is refused", async () => {
    const id = await openConversation();
    const requestId = randomUUID();
    expect(await cast(id, "ann", 1, 1, requestId)).toEqual({ seq: 1, isRepeat: false });
    expect(await cast(id, "ann", 1, 1, requestId)).toEqual({ seq: 1, isRepeat: true });
    await expect(cast(id, "ann", 1, -1, requestId)).rejects.toThrow(new AppError("request-id-reused"));
    await expect(cast(id, "ann", 2, 1, requestId)).rejects.toThrow(new AppError("request-id-reused"));
    expect(await log(id)).toHaveLength(1);
    const same = { conversationId: id, participantId: "ann", requestId, statementId: 1 };
    expect(await store.votes.isSaved({ ...same, score: 1 })).toBe(true);
    expect(await store.votes.isSaved({ ...same, score: 0 })).toBe(false);
    expect(await store.votes.isSaved({ ...same, participantId: "bob", score: 1 })).toBe(false);
  });

  test("the same request ten times at once is one vote", async () => {
    const id = await openConversation();
    const requestId = randomUUID();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => cast(id, "ann", 1, 1, requestId)));
    expect(outcomes.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
    expect(await log(id)).toHaveLength(1);
    expect((await store.conversations.counts(id)).participants).toBe(1);
  });

  test("forty people at once get the numbers 1 to 40, and the log the lines 1 to 80", async () => {
    const id = await openConversation();
    await Promise.all(Array.from({ length: 80 }, (_, act) => cast(id, `person-${String(act % 40)}`, 1 + Math.floor(act / 40), 1)));
    const events = await log(id);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 80 }, (_, line) => line + 1));
    expect([...new Set(events.map(({ participantNumber }) => participantNumber))].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, number) => number + 1));
    expect(await store.conversations.counts(id)).toMatchObject({ participants: 40, votes: 80 });
  });

  test("two votes of one person on one statement at once: one of them counts, both are in the log", async () => {
    const id = await openConversation();
    await Promise.all([cast(id, "ann", 1, 1), cast(id, "ann", 1, -1)]);
    expect(await store.votes.ofParticipant(id, "ann")).toHaveLength(1);
    expect((await log(id)).at(-1)?.score).toBe((await store.votes.ofParticipant(id, "ann"))[0]?.score);
    expect((await store.conversations.counts(id)).votes).toBe(1);
  });

  test("taking back what was never given creates nobody and writes nothing", async () => {
    const id = await openConversation();
    expect(await cast(id, "ann", 1, null)).toEqual({ seq: 0, isRepeat: false });
    expect(await store.votes.participant(id, "ann")).toBeNull();
    expect(await log(id)).toEqual([]);
  });

  test("the log is read on from any line", async () => {
    const id = await openConversation();
    await cast(id, "ann", 1, 1);
    await cast(id, "bob", 2, -1);
    expect(await log(id, 1)).toEqual([{ seq: 2, participantNumber: 2, statementId: 2, score: -1, castAt: noon }]);
    expect(await store.votes.lastSeq(id)).toBe(2);
  });

  test("a vote on a statement that is not there is refused and leaves nothing behind", async () => {
    const id = await openConversation();
    await expect(cast(id, "ann", 99, 1)).rejects.toThrow();
    expect(await store.votes.participant(id, "ann")).toBeNull();
    expect(await store.votes.lastSeq(id)).toBe(0);
  });

  test("seeds that say the same after NFKC and whitespace folding are one statement", async () => {
    const id = await openConversation(["ＡＢＣ　カフェ"]);
    const outcomes = await store.statements.addSeeds(id, [statementOf("ABC  ｶﾌｪ"), statementOf("abc カフェ"), statementOf("abc カフェ")]);
    expect(outcomes.map(({ statement, isNew }) => [statement.id, isNew])).toEqual([[1, false], [2, true], [2, false]]);
    expect((await store.statements.list(id)).map(({ text }) => text)).toEqual(["ＡＢＣ　カフェ", "abc カフェ"]);
  });

  const submit = (conversationId: string, participantId: string, text: string, requestId: string = randomUUID()) =>
    store.statements.submit({ conversationId, participantId, requestId, statement: statementOf(text, { author: "participant", moderation: "pending" }) });

  test("a submitted statement comes with its author's agreement", async () => {
    const id = await openConversation();
    const { statement, isNew, seq } = await submit(id, "ann", "More trees");
    expect({ id: statement.id, author: statement.author, authorNumber: statement.authorNumber, isNew, seq }).toEqual({ id: 3, author: "participant", authorNumber: 1, isNew: true, seq: 1 });
    expect(await store.votes.ofParticipant(id, "ann")).toEqual([{ statementId: 3, score: 1 }]);
    expect(await store.statements.listByAuthor(id, "ann")).toEqual([statement]);
  });

  test("submitting again with the same request changes nothing and answers the same", async () => {
    const id = await openConversation();
    const requestId = randomUUID();
    const first = await submit(id, "ann", "More trees", requestId);
    expect(await submit(id, "ann", "More  trees", requestId)).toEqual({ statement: first.statement, isNew: true, seq: null });
    await expect(submit(id, "ann", "Fewer trees", requestId)).rejects.toThrow(new AppError("request-id-reused"));
    expect(await store.votes.lastSeq(id)).toBe(1);
  });

  test("whoever writes what is there already agrees with it, once, and not against their own vote", async () => {
    const id = await openConversation(["More trees"]);
    await cast(id, "bob", 1, -1);
    expect(await submit(id, "ann", "More trees")).toMatchObject({ isNew: false, statement: { id: 1 } });
    expect(await submit(id, "bob", "More trees")).toMatchObject({ isNew: false, seq: null });
    expect(await store.votes.ofParticipant(id, "ann")).toEqual([{ statementId: 1, score: 1 }]);
    expect(await store.votes.ofParticipant(id, "bob")).toEqual([{ statementId: 1, score: -1 }]);
  });

  test("five people who write the same sentence at once make one statement that all five agree with", async () => {
    const id = await openConversation([], { moderationMode: "post" });
    const outcomes = await Promise.all(["a", "b", "c", "d", "e"].map((person) => submit(id, person, "More trees")));
    expect(outcomes.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await store.statements.list(id)).toHaveLength(1);
    expect((await store.conversations.counts(id)).votes).toBe(5);
  });

  test("a statement list that is kept in memory is never older than the last change", async () => {
    const id = await openConversation();
    expect((await store.statements.list(id)).map(({ moderation }) => moderation)).toEqual(["accepted", "accepted"]);
    await store.statements.moderate(id, [{ statementId: 2, moderation: "rejected" }], { personId: "m", at: noon });
    expect((await store.statements.list(id)).map(({ moderation }) => moderation)).toEqual(["accepted", "rejected"]);
  });

  test("the review list filters, searches, sorts and counts", async () => {
    const id = await openConversation(["100% of trees", "1000 benches", "snake_case"]);
    await store.statements.moderate(id, [{ statementId: 3, moderation: "pending" }], { personId: "m", at: noon });
    await cast(id, "ann", 2, 1);
    await cast(id, "bob", 2, 0);
    const review = async (query: object) => {
      const { statements, total } = await store.statements.review(id, { state: "all", sort: "oldest", offset: 0, limit: 50, ...query });
      return { ids: statements.map((statement) => statement.id), total };
    };
    expect(await review({})).toEqual({ ids: [1, 2, 3], total: 3 });
    expect(await review({ state: "pending" })).toEqual({ ids: [3], total: 1 });
    expect(await review({ sort: "newest" })).toEqual({ ids: [3, 2, 1], total: 3 });
    expect(await review({ sort: "most-votes", limit: 1 })).toEqual({ ids: [2], total: 3 });
    expect(await review({ offset: 1, limit: 1 })).toEqual({ ids: [2], total: 3 });
    // Signs that mean something to a database are looked for as they are.
    expect(await review({ search: "100%" })).toEqual({ ids: [1], total: 1 });
    expect(await review({ search: "e_c" })).toEqual({ ids: [3], total: 1 });
    expect(await review({ search: "ＴＲＥＥＳ" })).toEqual({ ids: [1], total: 1 });
    expect(await review({ search: "#2" })).toEqual({ ids: [2], total: 1 });
    const { statements } = await store.statements.review(id, { state: "all", sort: "oldest", offset: 1, limit: 1 });
    expect(statements[0]).toMatchObject({ agrees: 1, disagrees: 0, passes: 1 });
  });

  test("counts tell people, votes and statements by state; waiting ones are votable under post-moderation only", async () => {
    const id = await openConversation();
    await submit(id, "ann", "More trees");
    expect(await store.conversations.counts(id)).toEqual({ participants: 1, votes: 1, statements: { pending: 1, accepted: 2, rejected: 0, votable: 2 } });
    await store.conversations.update(id, { moderationMode: "post" });
    expect((await store.conversations.counts(id)).statements.votable).toBe(3);
    await expect(store.conversations.counts("nothere000")).rejects.toThrow(new AppError("conversation-not-found"));
  });

  test("the timeline counts votes and newcomers by day, withdrawals and gaps left out", async () => {
    const id = await openConversation();
    const at = (day: number, participantId: string, statementId: number, score: 1 | null) =>
      store.votes.cast({ conversationId: id, participantId, requestId: randomUUID(), statementId, score, castAt: Date.UTC(2026, 0, day, 23, 59) });
    await at(1, "ann", 1, 1);
    await at(1, "ann", 2, 1);
    await at(3, "bob", 1, 1);
    await at(3, "ann", 1, null);
    expect(await store.votes.timeline(id)).toEqual([
      { day: "2026-01-01", votes: 2, newParticipants: 1 },
      { day: "2026-01-03", votes: 1, newParticipants: 1 },
    ]);
  });

  const importOf = (id: string, fingerprint: string) => ({
    conversation: conversationOf(id, { source: "a folder" }),
    participants: [{ number: 0, createdAt: noon, externalId: null }, { number: 7, createdAt: noon, externalId: "host-7" }],
    statements: [{ ...statementOf("Zero"), id: 0, authorNumber: null }, { ...statementOf("Four"), id: 4, authorNumber: 7 }],
    votes: [
      { participantNumber: 0, statementId: 0, score: 1 as const, castAt: noon },
      { participantNumber: 0, statementId: 0, score: -1 as const, castAt: noon },
      { participantNumber: 7, statementId: 4, score: 0 as const, castAt: noon },
    ],
    fingerprint,
  });

  test("an imported conversation keeps its numbers, and goes on counting after them", async () => {
    const id = "import0001";
    expect(await store.imports.conversation(importOf(id, "print-1"))).toEqual({ conversationId: id, isRepeat: false });
    expect(await store.conversations.counts(id)).toMatchObject({ participants: 2, votes: 2 });
    expect(await store.votes.ofParticipant(id, "host-7")).toEqual([{ statementId: 4, score: 0 }]);
    await cast(id, "newcomer", 0, 1);
    expect((await store.votes.participant(id, "newcomer"))?.number).toBe(8);
    expect((await store.statements.addSeeds(id, [statementOf("Five")]))[0]?.statement.id).toBe(5);
    expect((await log(id)).map(({ seq, participantNumber }) => [seq, participantNumber])).toEqual([[1, 0], [2, 0], [3, 7], [4, 8]]);
  });

  test("the same files imported again, even at once, are one conversation", async () => {
    const outcomes = await Promise.all([store.imports.conversation(importOf("import0002", "print-2")), store.imports.conversation(importOf("import0003", "print-2"))]);
    expect(outcomes.filter(({ isRepeat }) => isRepeat)).toHaveLength(1);
    expect(new Set(outcomes.map(({ conversationId }) => conversationId)).size).toBe(1);
    const there = await Promise.all(["import0002", "import0003"].map((id) => store.conversations.find(id)));
    expect(there.filter((conversation) => conversation !== null)).toHaveLength(1);
  });

  test("a broken import leaves nothing behind", async () => {
    const broken = importOf("import0004", "print-4");
    await expect(store.imports.conversation({ ...broken, votes: [...broken.votes, { participantNumber: 0, statementId: 99, score: 1, castAt: noon }] })).rejects.toThrow();
    expect(await store.conversations.find("import0004")).toBeNull();
    expect(await store.imports.conversation(broken)).toEqual({ conversationId: "import0004", isRepeat: false });
  });
});
