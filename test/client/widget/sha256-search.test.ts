import { createHash, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { findCounter } from "../../../client/widget/sha256-search.ts";
import { solveWork } from "../../../client/widget/solve-work.ts";
import { randomChance } from "../../../server/random-chance.ts";
import { createWorkChallenges } from "../../../server/work-challenges.ts";

const hashAt = (salt: string, nonce: string, counter: number): string => {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(counter);
  return createHash("sha256").update(Buffer.from(salt + nonce, "hex")).update(number).digest("hex");
};

describe("the search for a counter", () => {
  test.each([0, 1, 255, 65_536, 4_294_967_295])("hashes like Node at %i", (counter) => {
    const [salt, nonce] = [randomBytes(16).toString("hex"), randomBytes(16).toString("hex")];
    const hash = hashAt(salt, nonce, counter);
    expect(findCounter({ salt, nonce, prefix: hash.slice(0, 32) }, counter, counter + 1)).toEqual({ counter, hash });
  });

  test("finds the one at 700 of a thousand, and nothing before it", () => {
    const [salt, nonce] = ["00".repeat(16), "ff".repeat(16)];
    const prefix = hashAt(salt, nonce, 700).slice(0, 32);
    expect(findCounter({ salt, nonce, prefix }, 0, 1_000)?.counter).toBe(700);
    expect(findCounter({ salt, nonce, prefix }, 0, 700)).toBeNull();
  });

  test("solves what the server asks for, on the page itself where there is no worker, and the server takes it", async () => {
    const challenges = createWorkChallenges({ secret: "only-for-tests-and-long-enough-0123456789", clock: Date.now, chance: randomChance });
    const shares: number[] = [];
    const solved = await solveWork(await challenges.create("square0001", "low"), (share) => void shares.push(share), new AbortController().signal);
    expect(await challenges.check("square0001", "low", solved)).toMatchObject({ signature: solved.challenge.signature });
    expect(await challenges.check("other00001", "low", solved)).toBeNull();
    expect(shares.every((share, index) => share > (shares[index - 1] ?? 0) && share <= 1)).toBe(true);
  });

  test("stops when it is told to", async () => {
    const challenges = createWorkChallenges({ secret: "only-for-tests-and-long-enough-0123456789", clock: Date.now, chance: { ...randomChance, next: () => 0.99 } });
    const stop = new AbortController();
    const solving = solveWork(await challenges.create("square0001", "high"), () => stop.abort(), stop.signal);
    await expect(solving).rejects.toThrow("stopped");
  });
});
