import { expect, test } from "vitest";
import { base32, stepOfCode, totpCode, totpUri } from "../../../server/http/accounts/totp.ts";

// The secret of RFC 6238, appendix B.
const secret = Buffer.from("12345678901234567890", "ascii");

test.each([
  [59, "94287082"],
  [1_111_111_109, "07081804"],
  [1_111_111_111, "14050471"],
  [1_234_567_890, "89005924"],
  [2_000_000_000, "69279037"],
  [20_000_000_000, "65353130"],
])("at second %i of RFC 6238 the code is %s", (second, code) => {
  expect(totpCode(secret, Math.floor(second / 30), 8)).toBe(code);
  expect(totpCode(secret, Math.floor(second / 30))).toBe(code.slice(2));
});

test("a code is good in its own half minute and in those beside it, and nowhere else", () => {
  const at = (seconds: number): number | null => stepOfCode(secret, "287082", seconds * 1000);
  expect([at(0), at(59), at(89), at(90), at(29 + 90)]).toEqual([1, 1, 1, null, null]);
});

test("what is no code is refused", () => {
  for (const code of ["", "28708", "2870820", "287083", "二八七〇八二"]) expect(stepOfCode(secret, code, 59_000)).toBeNull();
});

test.each([["", ""], ["f", "MY"], ["fo", "MZXQ"], ["foo", "MZXW6"], ["foob", "MZXW6YQ"], ["fooba", "MZXW6YTB"], ["foobar", "MZXW6YTBOI"]])("base 32 of %j is %s (RFC 4648, 10)", (text, coded) => {
  expect(base32(Buffer.from(text))).toBe(coded);
});

test("the QR code names the server, the person and the secret", () => {
  expect(totpUri({ secret, issuer: "広場", account: "aiko@example.org" }))
    .toBe("otpauth://totp/%E5%BA%83%E5%A0%B4:aiko%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E5%BA%83%E5%A0%B4");
});
