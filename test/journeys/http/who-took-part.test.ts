import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ErrorBody } from "../../../server/contract/error.ts";
import { MyData } from "../../../server/contract/my-data.ts";
import type { PublicConversation } from "../../../server/contract/conversation.ts";
import { readyAnswers } from "../../../server/contract/question-words.ts";
import { OrganiserQuestions, PublicQuestions, type MyAnswers, type Question } from "../../../server/contract/questions.ts";
import type { PublishedReport } from "../../../server/contract/report.ts";
import { WhoTookPart } from "../../../server/contract/who-took-part.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { castTwoCamps } from "../../support/cast-two-camps.ts";
import { ask, joinConversation } from "../../support/join-conversation.ts";
import { databases, startTestServer, type TestServer } from "../../support/start-test-server.ts";
import { pressButton, readTextPage } from "../../support/text-reader.ts";

const ready = (kind: "age" | "gender"): Question => ({ id: kind, kind, wording: {}, answers: readyAnswers[kind].map((id) => ({ id, wording: {} })), isRetired: false });
const area: Question = {
  id: "area", kind: "area", wording: { en: "Which part of town?", ja: "どの地区ですか" }, isRetired: false,
  answers: [{ id: "north", wording: { en: "North", ja: "北" } }, { id: "south", wording: { en: "South" } }],
};

describe.each(databases)("who took part, on %s", (database) => {
  let server: TestServer;
  let organiser: Record<string, string>;
  let analyst: Record<string, string>;
  let now = Date.now();
  beforeAll(async () => {
    server = await startTestServer({ database, clock: () => now });
    organiser = { cookie: await server.signIn("organiser") };
    analyst = { cookie: await server.signIn("analyst") };
  });
  afterAll(() => server.close());

  const settle = <Body>(method: string, id: string, path: string, body?: unknown, headers = organiser) =>
    ask<Body & ErrorBody>(server, method, `/console/conversations/${id}/${path}`, { ...(body !== undefined && { body }), headers });
  const results = async (id: string): Promise<WhoTookPart> => WhoTookPart.parse((await settle("GET", id, "who-took-part", undefined, analyst)).body);
  const later = (): void => void (now += 60_000);
  /** Camp members of cast-two-camps answer, straight into the store. */
  const camp = async (conversationId: string, first: number, last: number, answers: Readonly<Record<string, string>>): Promise<void> => {
    for (let person = first; person <= last; person += 1) {
      await server.services.deps.store.answers.give({
        conversationId, participantId: `camp-${String(person)}`, requestId: randomUUID(), at: now,
        answers: Object.entries(answers).map(([questionId, answerId]) => ({ questionId, answerId })),
      });
    }
  };

  /** Two camps of so many agree and disagree with the first statement. */
  const castFirst = async (conversationId: string, people: number): Promise<void> => {
    for (let person = 1; person <= 2 * people; person += 1) {
      await server.services.deps.store.votes.cast({ conversationId, participantId: `camp-${String(person)}`, requestId: randomUUID(), statementId: 1, score: person <= people ? 1 : -1, castAt: now });
    }
  };

  describe("organisers", () => {
    test("set what is asked; citizens are told of it, and only then", async () => {
      const { id } = await buildConversation(server);
      expect((await ask<PublicConversation>(server, "GET", `/conversations/${id}`)).body.asksAfter).toBeUndefined();
      const { status, body } = await settle("PATCH", id, "questions", { askAfter: 3, consentMarkdown: "Only **totals** are shown.", questions: [ready("age"), area] });
      expect([status, OrganiserQuestions.parse(body).answered]).toEqual([200, []]);
      expect((await ask<PublicConversation>(server, "GET", `/conversations/${id}`)).body.asksAfter).toBe(3);
      const asked = PublicQuestions.parse((await ask(server, "GET", `/conversations/${id}/questions`)).body);
      expect(asked.consentHtml).toBe("<p>Only <strong>totals</strong> are shown.</p>");
      expect(asked.questions.map(({ id: one, answers }) => [one, answers.length])).toEqual([["age", 6], ["area", 2]]);
    });

    test("change a question only until somebody has answered it; then it can be retired and worded in more languages", async () => {
      const { id } = await buildConversation(server);
      await settle("PATCH", id, "questions", { questions: [area] });
      const renamed = { ...area, answers: [{ id: "north", wording: { en: "The north" } }, ...area.answers.slice(1)] };
      expect((await settle("PATCH", id, "questions", { questions: [renamed] })).status).toBe(200);
      await settle("PATCH", id, "questions", { questions: [area] });
      const citizen = await joinConversation(server, id);
      await ask(server, "POST", `/conversations/${id}/me/answers`, { body: { requestId: randomUUID(), consents: true, answers: [{ questionId: "area", answerId: "north" }] }, headers: citizen.headers });
      for (const questions of [[renamed], [], [{ ...area, answers: [...area.answers].reverse() }], [{ ...area, kind: "own" }]]) {
        expect((await settle("PATCH", id, "questions", { questions })).body.error.code).toBe("question-has-answers");
      }
      const more = { ...area, isRetired: true, answers: [area.answers[0], { id: "south", wording: { en: "South", ja: "南" } }] };
      expect((await settle<OrganiserQuestions>("PATCH", id, "questions", { questions: [more, ready("gender")] })).body.answered).toEqual(["area"]);
      expect((await ask<PublicQuestions>(server, "GET", `/conversations/${id}/questions`)).body.questions.map((one) => one.id)).toEqual(["gender"]);
    });

    test("cannot ask what no question is: twice the same, no answer, a ready-made one with other answers", async () => {
      const { id } = await buildConversation(server);
      const wrong = [[area, area], [{ ...area, answers: [] }], [{ ...ready("age"), answers: area.answers }], [{ ...area, kind: "own", wording: {} }], [{ ...area, answers: [{ id: "prefer-not", wording: { en: "x" } }, area.answers[0]] }]];
      for (const questions of wrong) expect((await settle("PATCH", id, "questions", { questions })).body.error.code).toBe("invalid-request");
      expect((await settle("PATCH", id, "questions", { askAfter: 0 })).body.error.code).toBe("invalid-request");
    });
  });

  describe("a citizen", () => {
    const answer = (id: string, headers: Readonly<Record<string, string>>, answers: unknown, requestId: string = randomUUID()) =>
      ask<MyAnswers & ErrorBody>(server, "POST", `/conversations/${id}/me/answers`, { body: { requestId, consents: true, answers }, headers });

    test("answers, leaves open, does not want to say, changes, takes back; a late repeat brings nothing back", async () => {
      const { id } = await buildConversation(server);
      await settle("PATCH", id, "questions", { questions: [ready("age"), ready("gender"), area] });
      const { headers } = await joinConversation(server, id);
      const first = randomUUID();
      const given = [{ questionId: "age", answerId: "60-74" }, { questionId: "gender", answerId: "prefer-not" }];
      expect((await answer(id, headers, given, first)).body.answers).toEqual(given);
      expect((await answer(id, headers, [{ questionId: "age", answerId: "75-plus" }])).body.answers[0]?.answerId).toBe("75-plus");
      expect((await answer(id, headers, given, first)).body.answers[0]?.answerId).toBe("75-plus");
      expect((await answer(id, headers, [{ questionId: "age", answerId: null }])).body.answers).toEqual([given[1]]);
      expect((await ask<MyAnswers>(server, "GET", `/conversations/${id}/me/answers`, { headers })).body.answers).toEqual([given[1]]);
      expect((await ask<MyAnswers>(server, "DELETE", `/conversations/${id}/me/answers`, { headers })).body.answers).toEqual([]);
      expect((await answer(id, headers, given, first)).body.answers).toEqual([]);
    });

    test("is told when there is no such question or answer, when the conversation has ended, and when consent is missing", async () => {
      const { id } = await buildConversation(server);
      await settle("PATCH", id, "questions", { questions: [area, { ...ready("age"), isRetired: true }] });
      const { headers } = await joinConversation(server, id);
      for (const wrong of [{ questionId: "shoes", answerId: "north" }, { questionId: "area", answerId: "west" }, { questionId: "age", answerId: "18-29" }]) {
        expect((await answer(id, headers, [wrong])).body.error.code).toBe("question-not-found");
      }
      expect((await ask(server, "POST", `/conversations/${id}/me/answers`, { body: { requestId: randomUUID(), answers: [{ questionId: "area", answerId: "north" }] }, headers })).body.error.code).toBe("invalid-request");
      await answer(id, headers, [{ questionId: "area", answerId: "north" }]);
      await ask(server, "PATCH", `/console/conversations/${id}`, { body: { state: "closed" }, headers: organiser });
      expect((await answer(id, headers, [{ questionId: "area", answerId: "south" }])).body.error.code).toBe("conversation-closed");
      expect((await answer(id, headers, [{ questionId: "area", answerId: null }])).body.answers).toEqual([]);
    });

    test("answers on the text page, too: a button for each answer, offered after the votes and found under Mine", async () => {
      const { id } = await buildConversation(server);
      await settle("PATCH", id, "questions", { askAfter: 1, questions: [area] });
      const first = await readTextPage(server, `/c/${id}/text`);
      expect(first.text).not.toContain("A few questions about you");
      const voted = await pressButton(server, id, first, first.buttons.find((act) => act.startsWith("agree:")) ?? "");
      expect(voted.text).toContain("A few questions about you");
      const mine = await pressButton(server, id, voted, "mine");
      expect(mine.text).toContain("Numbers below 5 are left out");
      const told = await pressButton(server, id, mine, "tell:area:south");
      expect(told.text).toContain("South ✓");
      expect((await pressButton(server, id, told, "tell:area:")).text).not.toContain("South ✓");
      expect((await pressButton(server, id, told, "tell:area:west")).status).toBe(404);
      expect((await pressButton(server, id, told, "forget-answers")).text).toContain("Your answers were deleted.");
    });

    test("finds the answers in their data, and none after deleting themself", async () => {
      const { id } = await buildConversation(server);
      await settle("PATCH", id, "questions", { questions: [ready("age"), area] });
      const { headers, vote } = await joinConversation(server, id);
      await vote(1, "agree");
      await answer(id, headers, [{ questionId: "age", answerId: "18-29" }, { questionId: "area", answerId: "north" }]);
      const data = MyData.parse((await ask(server, "GET", `/conversations/${id}/me/data`, { headers })).body);
      expect(data.answers).toMatchObject([{ question: "age", answer: "18-29" }, { question: "Which part of town?", answer: "North" }]);
      await ask(server, "DELETE", `/conversations/${id}/me`, { headers });
      expect(await server.services.deps.store.answers.answered(id)).toEqual(new Set());
      expect((await answer(id, headers, [{ questionId: "age", answerId: "18-29" }])).body.error.code).toBe("participant-token-deleted");
    });
  });

  describe("what organisers and analysts see", () => {
    test("nothing of fewer than ten people, then rounded numbers without the small ones, by group and by statement", async () => {
      const { id } = await buildConversation(server);
      await settle("PATCH", id, "questions", { questions: [ready("gender")] });
      await castTwoCamps(server, id, 16);
      await server.maps.settled();
      await camp(id, 1, 9, { gender: "woman" });
      expect((await results(id)).questions[0]).toMatchObject({ state: "too-few", answered: null, groups: null, statements: [] });
      // 13 women and 3 others in the first camp; 13 men in the second, and 3 who do not say.
      await camp(id, 10, 13, { gender: "woman" });
      await camp(id, 14, 16, { gender: "another" });
      await camp(id, 17, 29, { gender: "man" });
      await camp(id, 30, 32, { gender: "prefer-not" });
      later();
      const { questions: [gender], least } = await results(id);
      expect([least, gender?.state, gender?.answered, gender?.preferNot]).toEqual([5, "ready", 30, null]);
      expect(gender?.answers.map(({ id: answerId, count, share }) => [answerId, count, share])).toEqual([["woman", 15, 0.5], ["man", 15, 0.5], ["another", null, null]]);
      // All women are in one group: that would tell of each of them, so neither number is shown.
      expect(gender?.groups?.rows.slice(0, 2) ?? [[null, null], [null, null]]).toEqual([[null, null], [null, null]]);
      for (const { rows } of gender?.statements ?? []) {
        expect(rows[2] ?? null).toBeNull();
        for (const row of rows) expect(row === null || row.agree === null).toBe(true);
      }
      const csv = await settle<string>("GET", id, "who-took-part.csv", undefined, analyst);
      expect(String(csv.body)).toContain('answers,gender,gender,woman,woman,,people,15');
      expect(String(csv.body)).not.toContain("camp-");
    });

    test("the next step comes with five more people, and shows nothing of the first four", async () => {
      const { id } = await buildConversation(server);
      await settle("PATCH", id, "questions", { questions: [area] });
      await castFirst(id, 20);
      await camp(id, 1, 6, { area: "north" });
      await camp(id, 21, 27, { area: "south" });
      const counts = async () => (await results(id)).questions[0]?.answers.map(({ count }) => count);
      expect(await counts()).toEqual([5, 5]);
      later();
      await camp(id, 7, 10, { area: "north" });
      expect(await counts()).toEqual([5, 5]);
      later();
      await camp(id, 28, 29, { area: "south" });
      expect(await counts()).toEqual([10, 10]);
      const stored = await server.services.deps.store.answers.latestResults(id);
      expect([stored?.version, stored?.exact["area"]?.margin.rows]).toEqual([2, [10, 9, 0]]);
    });

    test("beside the census, and weighted to it, with what that costs", async () => {
      const { id } = await buildConversation(server);
      await settle("PATCH", id, "questions", { questions: [area] });
      await castFirst(id, 30);
      await camp(id, 1, 20, { area: "north" });
      await camp(id, 21, 30, { area: "south" });
      await camp(id, 31, 40, { area: "north" });
      await camp(id, 41, 58, { area: "south" });
      expect((await results(id)).weighted).toEqual({ kind: "refused", reason: "no-census" });
      const census = { source: "Population register", dated: "2025-10-01", shares: { north: 25, south: 75 } };
      for (const shares of [{ north: 50 }, { north: 50, south: 40 }, { north: 50, south: 50, west: 0 }]) {
        expect((await settle("PATCH", id, "census/area", { census: { ...census, shares } })).body.error.code).toBe("invalid-request");
      }
      expect((await settle("PATCH", id, "census/shoes", { census })).body.error.code).toBe("question-not-found");
      const { body } = await settle<WhoTookPart>("PATCH", id, "census/area", { census });
      expect(body.questions[0]).toMatchObject({ census: { source: "Population register" }, answers: [{ count: 30, census: 0.25 }, { count: 30, census: 0.75 }] });
      expect(body.weighted).toMatchObject({ kind: "ready", people: 60, leftOut: 0, isMet: true, step: 20 });
      if (body.weighted.kind !== "ready") throw new Error("no weights");
      // 30 people count 58/4/30 and 28 count 3·58/4/28: 58² / (30 × 0.483² + 28 × 1.554²) ≈ 45.
      expect([body.weighted.effective, body.weighted.designEffect]).toEqual([45, 1.3]);
      const fourth = body.weighted.statements.find(({ statementId }) => statementId === 1);
      // Plain: 30 of 58 agree. Weighted: 20/30 × 25 % + 10/28 × 75 % ≈ 43 %. In steps of 20 points.
      expect([fourth?.plain.agree, fourth?.weighted.agree]).toEqual([0.6, 0.4]);
      expect((await settle<WhoTookPart>("PATCH", id, "census/area", { census: null })).body.weighted).toEqual({ kind: "refused", reason: "no-census" });
    });

    test("a report carries the table where the organisers publish it, and says so where they do not", async () => {
      const { id } = await buildConversation(server);
      await castTwoCamps(server, id, 8);
      await server.maps.settled();
      const write = async () => (await ask<PublishedReport>(server, "POST", `/console/conversations/${id}/reports`, { body: {}, headers: organiser })).body.report.whoTookPart;
      expect(await write()).toBeUndefined();
      await settle("PATCH", id, "questions", { questions: [area] });
      await camp(id, 1, 7, { area: "north" });
      await camp(id, 9, 14, { area: "south" });
      await results(id);
      expect(await write()).toEqual({ table: null });
      await settle("PATCH", id, "questions", { publishesResults: true });
      const published = await write();
      expect(published?.table?.questions[0]).toMatchObject({ id: "area", answered: 10, answers: [{ count: 5, share: 0.5 }, { count: 5, share: 0.5 }] });
    });
  });
});
