import { expect, test } from "vitest";
import { passwordProblem } from "../../../server/contract/password-rules.ts";
import { hashPassword, isPassword } from "../../../server/http/accounts/argon2-hash.ts";

test.each([
  ["short", "too-short"],
  ["elevenchars", "too-short"],
  ["あいうえおかきくけこさ", "too-short"],
  ["aaaaaaaaaaaaaaa", "too-common"],
  ["123456789012", "too-common"],
  ["9876543210987", "too-common"],
  ["qwertyuiopqwertyuiop", "too-common"],
  ["abcdefghijklmnop", "too-common"],
  ["secretsecretsecret", "too-common"],
  ["Password2026!", "too-common"],
  ["password-password", "too-common"],
  ["ｐａｓｓｗｏｒｄ１２３４", "too-common"],
  ["広場パスワード123456", "too-common"],
  ["aiko.yamada2026", "contains-name"],
])("%s is %s", (password, problem) => {
  expect(passwordProblem(password, "aiko.yamada@example.org")).toBe(problem);
});

test.each(["four benches by the river", "駅前の広場には木がもっと要る", "Kxv9!tq2LpWz", "aiko.yamada likes trains", "my password is a long sentence"])("%s will do", (password) => {
  expect(passwordProblem(password, "aiko.yamada@example.org")).toBeNull();
});

test("the name of a very short address forbids nothing", () => {
  expect(passwordProblem("four benches by the river", "f@example.org")).toBeNull();
});

test("a password is kept as argon2id, salted, and found again however its letters are composed", async () => {
  const hash = await hashPassword("がぎぐげご the river");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await hashPassword("がぎぐげご the river")).not.toBe(hash);
  expect(await isPassword("がぎぐげご the river".normalize("NFD"), hash)).toBe(true);
  expect(await isPassword("がぎぐげご ｔｈｅ river", hash)).toBe(true);
  expect(await isPassword("がぎぐげご the rivers", hash)).toBe(false);
  expect(await isPassword("anything", "not a hash")).toBe(false);
});
