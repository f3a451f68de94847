import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { locales } from "../messages/locale.ts";

const folder = join(import.meta.dirname, "..", "messages");
const filesOf = (locale: string): readonly string[] => readdirSync(join(folder, locale)).filter((name) => name.endsWith(".ts")).sort();

type Catalogue = Readonly<Record<string, unknown>>;
const load = async (locale: string, file: string): Promise<Catalogue> => (await import(join(folder, locale, file))) as Catalogue;

/** Every path of a catalogue with the kind of its value: "common.agree: string", "common.groupName: function". */
function outline(value: unknown, path = ""): readonly string[] {
  if (typeof value === "function") return [`${path}: function`];
  if (typeof value !== "object" || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => outline(inner, path === "" ? key : `${path}.${key}`));
}

/** Every plain sentence of a catalogue. */
function sentences(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(sentences) : [];
}

test("every language has the same catalogues", () => {
  for (const locale of locales) expect(filesOf(locale), locale).toEqual(filesOf("en"));
});

test.each(filesOf("en"))("%s has the same keys in every language", async (file) => {
  const english = outline(await load("en", file));
  for (const locale of locales) expect(outline(await load(locale, file)), locale).toEqual(english);
});

test.each(filesOf("en"))("%s has no empty and no untrimmed sentence in any language", async (file) => {
  for (const locale of locales) {
    for (const sentence of sentences(await load(locale, file))) expect(sentence.trim(), `${locale}/${file}`).toSatisfy((trimmed: string) => trimmed !== "" && trimmed === sentence);
  }
});

// tsc checks the arguments; a language without plurals may take fewer.
test("an outline tells a missing key and a sentence from a function", () => {
  expect(outline({ a: { b: "x" }, c: (n: number) => String(n) })).toEqual(["a.b: string", "c: function"]);
});
