import { expect, test } from "vitest";
import { z } from "zod";
import { LineText } from "../../../server/contract/text.ts";
import { AppError } from "../../../server/errors.ts";
import { parse } from "../../../server/http/parse.ts";

const Body = z.strictObject({ name: LineText(5), count: z.number().int().min(1).max(9).optional(), kind: z.enum(["a", "b"]).optional(), id: z.uuid().optional(), list: z.array(z.strictObject({ text: z.string() })).max(2).optional() });

const refusal = (input: unknown): AppError => {
  try {
    parse(Body, input);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error("was not refused");
};

test("a number that breaks two rules in the same way is named once", () => {
  expect(refusal({ name: "Ann", count: 1e17 }).fields).toEqual([{ path: "count", problem: "tooLarge" }]);
});

test("half of a surrogate pair is no character", () => {
  expect(refusal({ name: "a\ud800b" }).code).toBe("control-characters");
  expect(parse(Body, { name: "😀" })).toEqual({ name: "😀" });
});

test("what is right comes back, trimmed", () => {
  expect(parse(Body, { name: " Ann " })).toEqual({ name: "Ann" });
});

test.each([
  [{}, "name", "missing"],
  [{ name: 5 }, "name", "wrongType"],
  [{ name: "   " }, "name", "tooShort"],
  [{ name: "Wilhelmine" }, "name", "tooLong"],
  [{ name: "Ann", count: 0 }, "count", "tooSmall"],
  [{ name: "Ann", count: 10 }, "count", "tooLarge"],
  [{ name: "Ann", kind: "c" }, "kind", "notAnOption"],
  [{ name: "Ann", id: "1" }, "id", "wrongFormat"],
  [{ name: "Ann", other: 1 }, "other", "unknown"],
  [{ name: "Ann", list: [{ text: "x" }, { text: 1 }] }, "list.1.text", "wrongType"],
  [null, "", "wrongType"],
])("%j: %s %s", (input, path, problem) => {
  const { code, fields } = refusal(input);
  expect([code, fields]).toEqual(["invalid-request", [{ path, problem }]]);
});

test("hidden characters have a code of their own", () => {
  expect(refusal({ name: "A\u202en" }).code).toBe("control-characters");
});

test("a thousand mistakes are answered with twenty", () => {
  expect(refusal({ name: "Ann", ...Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`field${String(i)}`, 1])) }).fields.length).toBeLessThanOrEqual(20);
});
