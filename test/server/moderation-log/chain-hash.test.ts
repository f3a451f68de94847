import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CHAIN_START, chainHash, firstBrokenLine, type LoggedDecision } from "../../../server/moderation-log/chain-hash.ts";

const decision = (seq: number, changes: Partial<LoggedDecision> = {}): LoggedDecision => ({
  conversationId: "2222222222", seq, at: 1_700_000_000_000 + seq, moderator: 1, statementId: seq * 3, reason: null,
  before: { moderation: "pending", isMeta: false }, after: { moderation: "accepted", isMeta: false }, ...changes,
});

function chained(decisions: readonly LoggedDecision[]) {
  let hash = CHAIN_START;
  return decisions.map((one) => ({ ...one, hash: (hash = chainHash(one, hash)) }));
}

test("the hash is the sha256 of the line as written in the documentation", () => {
  const line = '["2222222222",1,1700000000001,1,3,"pending",false,"rejected",false,"二つの意見",'
    + '"0000000000000000000000000000000000000000000000000000000000000000"]';
  expect(chainHash(decision(1, { after: { moderation: "rejected", isMeta: false }, reason: "二つの意見" }), CHAIN_START))
    .toBe(createHash("sha256").update(line, "utf8").digest("hex"));
});

test("an empty log and an untouched one are whole", () => {
  expect(firstBrokenLine([])).toBeNull();
  expect(firstBrokenLine(chained([1, 2, 3, 4].map((seq) => decision(seq))))).toBeNull();
});

test("a line that is changed, taken out, swapped or put in breaks the chain there", () => {
  fc.assert(fc.property(fc.integer({ min: 3, max: 30 }), fc.nat(), fc.constantFrom("change", "remove", "swap", "repeat"), (length, where, how) => {
    const log = chained(Array.from({ length }, (_, index) => decision(index + 1)));
    const at = where % (length - 1);
    const [line, next] = [log[at]!, log[at + 1]!];
    const tampered = {
      change: log.with(at, { ...line, moderator: 2 }),
      remove: log.toSpliced(at, 1),
      swap: log.with(at, next).with(at + 1, line),
      repeat: log.toSpliced(at, 0, line),
    }[how];
    expect(firstBrokenLine(tampered)).toBe(how === "repeat" ? at + 2 : at + 1);
  }));
});
