import { expect, test } from "vitest";
import type { Conversation, Statement } from "../../../server/domain.ts";
import { canAct, canSee, canSubmit, canVote } from "../../../server/policies/participate.ts";

const conversation = (changes: Partial<Conversation> = {}): Conversation => ({
  id: "trees00000", topic: "Trees", descriptionMarkdown: "", language: "en", state: "open", opensAt: null, closesAt: 1000, moderationMode: "pre", whoMayWrite: "participants",
  statementMaxGraphemes: 20, statementMaxGraphemesOther: 20, moderationPolicyMarkdown: "", embedSites: [], minGroupSize: 5, groupCount: null, isListed: true, publishesModerationLog: false, isDemonstration: false, source: null, createdAt: 0, updatedAt: 0, ...changes,
});
const statement = (moderation: Statement["moderation"]): Statement =>
  ({ conversationId: "trees00000", id: 1, text: "x", language: "en", author: "participant", authorNumber: 1, moderation, isMeta: false, reason: null, createdAt: 0, decidedAt: null });
const yes = { allowed: true };
const no = (reason: string) => ({ allowed: false, reason });

test.each([
  ["draft", no("conversation-not-found"), no("conversation-not-found")],
  ["open", yes, yes],
  ["closed", yes, no("conversation-closed")],
  ["archived", no("conversation-archived"), no("conversation-archived")],
] as const)("in state %s citizens see %o and act %o", (state, seen, acted) => {
  expect(canSee(conversation({ state }))).toEqual(seen);
  expect(canAct(conversation({ state }), 0)).toEqual(acted);
});

test("the scheduled end is the first moment nothing is taken", () => {
  expect(canAct(conversation(), 999)).toEqual(yes);
  expect(canAct(conversation(), 1000)).toEqual(no("conversation-closed"));
  expect(canAct(conversation({ closesAt: null }), Number.MAX_SAFE_INTEGER)).toEqual(yes);
});

test.each([
  ["accepted", "pre", yes], ["accepted", "post", yes],
  ["pending", "pre", no("statement-not-votable")], ["pending", "post", yes],
  ["rejected", "pre", no("statement-not-votable")], ["rejected", "post", no("statement-not-votable")],
] as const)("a vote on a statement that is %s under %s-moderation: %o", (moderation, moderationMode, answer) => {
  expect(canVote(conversation({ moderationMode }), statement(moderation), 0, false)).toEqual(answer);
  expect(canVote(conversation({ moderationMode }), statement(moderation), 0, true)).toEqual(yes);
});

test("a vote is taken back while the conversation is open, not after", () => {
  expect(canVote(conversation(), statement("accepted"), 1000, true)).toEqual(no("conversation-closed"));
});

test("a statement has one to the limit's number of characters, where citizens write", () => {
  expect(canSubmit(conversation(), { graphemes: 0, longest: 20 }, 0)).toEqual(no("statement-empty"));
  expect(canSubmit(conversation(), { graphemes: 20, longest: 20 }, 0)).toEqual(yes);
  expect(canSubmit(conversation(), { graphemes: 21, longest: 20 }, 0)).toEqual(no("statement-too-long"));
  expect(canSubmit(conversation({ whoMayWrite: "organisers" }), { graphemes: 5, longest: 20 }, 0)).toEqual(no("writing-not-allowed"));
  expect(canSubmit(conversation(), { graphemes: 5, longest: 20 }, 1000)).toEqual(no("conversation-closed"));
});
