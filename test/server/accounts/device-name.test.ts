import { expect, test } from "vitest";
import { deviceName } from "../../../server/http/accounts/device-name.ts";
import { createSeal } from "../../../server/seal.ts";

test.each([
  ["Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0", "Firefox / Android"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari / iPhone"],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0", "Edge / Windows"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36", "Chrome / Mac"],
  ["curl/8.0 and a secret of mine", ""],
  [undefined, ""],
])("of %j only %j is kept", (userAgent, kept) => {
  expect(deviceName(userAgent)).toBe(kept);
});

test("what is sealed is opened with the same secret for the same purpose, and as it was", () => {
  const seal = createSeal("only-for-tests-and-long-enough-0123456789", "one");
  const sealed = seal.close("木とベンチ");
  expect(seal.open(sealed)).toBe("木とベンチ");
  expect(seal.close("木とベンチ")).not.toBe(sealed);
  const altered = `${sealed.startsWith("A") ? "B" : "A"}${sealed.slice(1)}`;
  for (const wrong of [altered, sealed.slice(0, -4), "", "?"]) expect(seal.open(wrong)).toBeNull();
  expect(createSeal("only-for-tests-and-long-enough-0123456789", "two").open(sealed)).toBeNull();
  expect(createSeal("another secret, also long enough 0123456789", "one").open(sealed)).toBeNull();
});
