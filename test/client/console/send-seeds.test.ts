import { describe, expect, test } from "vitest";
import { previewSeeds } from "../../../client/console/seed-preview.ts";
import { sendSeeds } from "../../../client/console/send-seeds.ts";

describe("sending seeds", () => {
  test("tells a person's own line numbers, not those of the request", async () => {
    const { ready } = previewSeeds("\nfirst\n\nsecond", () => 140);
    const result = await sendSeeds(ready, () => Promise.resolve({ created: [1], existing: [{ line: 1, statementId: 9 }], tooLong: [] }), {}, () => undefined);
    expect(result).toMatchObject({ created: 1, existing: [{ line: 4, statementId: 9 }], done: 2, failure: null });
  });

  test("stops at the first failure and says how far it came", async () => {
    const { ready } = previewSeeds(Array.from({ length: 1500 }, (_, index) => `line ${String(index)}`).join("\n"), () => 140);
    const progress: number[] = [];
    let calls = 0;
    const result = await sendSeeds(
      ready,
      ({ texts }) => {
        calls += 1;
        return calls === 1 ? Promise.resolve({ created: texts.map((_, index) => index), existing: [], tooLong: [] }) : Promise.reject(new Error("offline"));
      },
      {},
      (done) => progress.push(done),
    );
    expect(result.done).toBe(1000);
    expect(result.created).toBe(1000);
    expect(result.failure).toBeInstanceOf(Error);
    expect(progress).toEqual([1000]);
  });
});
