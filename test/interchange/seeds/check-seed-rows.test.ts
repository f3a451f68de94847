import { expect, test } from "vitest";
import { countGraphemes } from "../../../server/commands/count-graphemes.ts";
import type { SeedRow } from "../../../server/contract/seeding.ts";
import { checkSeedRows } from "../../../server/interchange/seeds/check-seed-rows.ts";
import { readLanguage } from "../../../server/interchange/seeds/language-words.ts";
import { proposeLanguage } from "../../../server/interchange/seeds/propose-language.ts";
import { recogniseColumns } from "../../../server/interchange/seeds/seed-columns.ts";
import { textKey } from "../../../server/contract/text-key.ts";

const row = (number: number, text: string, more: Partial<SeedRow> = {}): SeedRow => ({ row: number, text, language: "", meta: "", order: "", translations: {}, marks: [], ...more });
const limits = { statementMaxGraphemes: 10, statementMaxGraphemesOther: 20, language: "en" };
const check = (rows: readonly SeedRow[], existing: readonly (readonly [string, number])[] = []) =>
  checkSeedRows(rows, { limits, countGraphemes, keyOf: textKey, existing: new Map(existing) });

test("rows without a problem are stored in their order: numbered ones first, the others as they stand", () => {
  const { seeds, problems } = check([row(2, "Benches."), row(3, "Trees.", { order: "2" }), row(4, " Buses. ", { order: "1", meta: "yes", translations: { ja: " バス。 ", ko: "" } })]);
  expect(problems).toEqual([]);
  expect(seeds).toEqual([
    { row: 4, text: "Buses.", language: "en", isMeta: true, translations: { ja: "バス。" } },
    { row: 3, text: "Trees.", language: "en", isMeta: false, translations: {} },
    { row: 2, text: "Benches.", language: "en", isMeta: false, translations: {} },
  ]);
});

test("every problem is named by its row, and then nothing is to be stored", () => {
  const { seeds, problems } = check([
    row(2, ""), row(3, "A sentence of 22 signs"), row(4, "日本語の文は十文字まで。", { language: "日本語" }), row(5, "Trees."), row(6, "  Ｔｒｅｅｓ. "),
    row(7, "Benches."), row(8, "Bad\u202esign"), row(9, "Buses.", { language: "Klingonisch" }), row(10, "Bikes.", { meta: "perhaps", order: "first" }),
    row(11, "Sum.", { marks: ["formula"] }), row(12, "", { marks: ["merged"] }), row(13, "Cars.", { language: "ja", translations: { ja: "車。", ko: "\u0007" } }),
  ], [["Benches.", 17]]);
  expect(seeds).toEqual([]);
  expect(problems).toEqual([
    { row: 2, problem: "empty" },
    { row: 3, problem: "too-long", count: 22, max: 20 },
    { row: 4, problem: "too-long", count: 12, max: 10 },
    { row: 6, problem: "duplicate", sameAsRow: 5 },
    { row: 7, problem: "exists", statementId: 17 },
    { row: 8, problem: "control-characters" },
    { row: 9, problem: "language-unknown" },
    { row: 10, problem: "meta-unknown" },
    { row: 10, problem: "order-unknown" },
    { row: 11, problem: "formula" },
    { row: 12, problem: "merged" },
    { row: 13, problem: "translation-same-language", language: "ja" },
    { row: 13, problem: "translation-control-characters", language: "ko" },
  ]);
});

test("a row that looks like another language is named, and is no problem", () => {
  expect(check([row(2, "木がほしい。")])).toMatchObject({ problems: [], languages: [{ row: 2, language: "en", proposed: "ja" }] });
});

test("another language is proposed only where the words speak clearly for it", () => {
  expect(proposeLanguage("木がほしい。", "en")).toBe("ja");
  expect(proposeLanguage("The park is for everybody and we should keep it.", "ja")).toBe("en");
  expect(proposeLanguage("Wi-Fi in parks", "ja")).toBeNull();
  expect(proposeLanguage("駅前広場整備", "ja")).toBeNull();
  expect(proposeLanguage("공원이 필요해요.", "ja")).toBe("ko");
  expect(proposeLanguage("More buses.", "en")).toBeNull();
  expect(proposeLanguage("Mehr Busse.", "de")).toBeNull();
});

test("languages are known by tag and by name, in English, Japanese and their own words", () => {
  expect(["en", "EN", "English", "英語", "ja", "日本語", "Japanese", "ja-JP", "zh_Hant", "繁體中文", "한국어"].map(readLanguage)).toEqual(["en", "en", "en", "en", "ja", "ja", "ja", "ja-JP", null, "zh-Hant", "ko"]);
  expect(["", "Klingonisch", "xx", "12"].map(readLanguage)).toEqual([null, null, null, null]);
});

test("headings are known in English and Japanese, with translations by language; one column for each thing", () => {
  expect(recogniseColumns(["意見", "言語", "参加者自身のこと", "順番", "訳（英語）", "한국어", "備考", "Statement"], "ja")).toEqual([
    { holds: "statement" }, { holds: "language" }, { holds: "meta" }, { holds: "order" }, { holds: "translation", language: "en" },
    { holds: "translation", language: "ko" }, { holds: "nothing" }, { holds: "nothing" },
  ]);
  expect(recogniseColumns(["Statement", "Language", "About participants", "Order", "Translation (Japanese)"], "en").at(-1)).toEqual({ holds: "translation", language: "ja" });
});
