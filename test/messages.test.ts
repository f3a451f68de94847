import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { locales, participantLocales } from "../messages/locale.ts";
import { textParts, withoutReadings } from "../messages/readings.ts";
import { taughtByGrade3 } from "./support/taught-by-grade-3.ts";

const folder = join(import.meta.dirname, "..", "messages");
const filesOf = (locale: string): readonly string[] => readdirSync(join(folder, locale)).filter((name) => name.endsWith(".ts")).sort();

type Catalogue = Readonly<Record<string, unknown>>;
const load = async (locale: string, file: string): Promise<Catalogue> => (await import(join(folder, locale, file))) as Catalogue;

/** Every path of a catalogue with the kind of its value: "common.agree: string", "common.groupName: function". */
function outline(value: unknown, path = ""): readonly string[] {
  if (typeof value === "function") return [`${path}: function`];
  if (typeof value !== "object" || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => outline(inner, path === "" ? key : `${path}.${key}`)).sort();
}

/** Every plain sentence of a catalogue. */
function sentences(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(sentences) : [];
}

/** The catalogues of everything a citizen sees: those that any of their languages has besides the two of the console. */
const participantFiles = filesOf("ja-x-easy");
const localesOf = (file: string): readonly string[] => (participantFiles.includes(file) ? participantLocales : locales);

test("the languages of the console have the same catalogues, and the other ones of citizens have the same among them", () => {
  expect(filesOf("ja")).toEqual(filesOf("en"));
  for (const locale of participantLocales) expect(filesOf(locale), locale).toEqual(expect.arrayContaining([...participantFiles]));
});

// Errors of the console are said in its two languages (messages/errors.ts).
test.each(filesOf("en").filter((file) => file !== "errors.ts"))("%s has the same keys in every language", async (file) => {
  const english = outline(await load("en", file));
  for (const locale of localesOf(file)) expect(outline(await load(locale, file)), locale).toEqual(english);
});

test.each(filesOf("en"))("%s has no empty and no untrimmed sentence in any language", async (file) => {
  for (const locale of localesOf(file)) {
    for (const sentence of sentences(await load(locale, file))) expect(sentence.trim(), `${locale}/${file}`).toSatisfy((trimmed: string) => trimmed !== "" && trimmed === sentence);
  }
});

// tsc checks the arguments; a language without plurals may take fewer.
test("an outline tells a missing key and a sentence from a function", () => {
  expect(outline({ a: { b: "x" }, c: (n: number) => String(n) })).toEqual(["a.b: string", "c: function"]);
});

/** What a sentence with a gap says, whatever is put in. */
function spoken(value: unknown): readonly string[] {
  if (typeof value === "function") {
    const said: unknown = (value as (...words: readonly unknown[]) => unknown)(...Array.from({ length: value.length }, (_, index) => (index === 0 ? ["1"] : "1")));
    return typeof said === "string" ? [said] : [];
  }
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(spoken) : [];
}

test.each(participantFiles)("plain Japanese in %s gives the reading of every kanji taught after the third grade", async (file) => {
  const catalogue = Object.entries(await load("ja-x-easy", file)).filter(([name]) => !["common", "number", "percent", "date", "dateTime", "plural"].includes(name));
  for (const sentence of catalogue.flatMap(([, value]) => spoken(value))) {
    const bare = textParts(sentence).filter((_, index) => index % 3 === 0).join("");
    const hard = [...bare.replaceAll("やさしい日本語", "")].filter((sign) => /\p{Script=Han}/u.test(sign) && !taughtByGrade3.has(sign));
    expect(hard, withoutReadings(sentence)).toEqual([]);
    expect(sentence).not.toContain("《");
  }
});
