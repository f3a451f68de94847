import { describe, expect, test } from "vitest";
import { newSiteForm, readSiteForm, toSiteForm, type SiteForm } from "../../../client/console/site-form.ts";

const filled: SiteForm = { ...newSiteForm("ja"), name: " The town ", origins: "https://town.example/news/42\nwww.town.example\n\nhttps://town.example", seeds: "Trees.\n\n Benches. " };

describe("the form of a site", () => {
  test("pasted addresses become sites, each once; empty lines are nothing; full-width digits are digits", () => {
    const { settings, problems } = readSiteForm({ ...filled, mostPerDay: "２０" });
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ name: "The town", origins: ["https://town.example", "https://www.town.example"], mostPerDay: 20, template: { language: "ja", moderationMode: "pre", seeds: ["Trees.", "Benches."], readerIds: "any", keepsReaderIds: false } });
    expect(readSiteForm(toSiteForm(settings)).settings).toEqual(settings);
  });

  test("every field that cannot be sent is named, and every line", () => {
    expect(readSiteForm(newSiteForm("en")).problems).toEqual(["name", "origins"]);
    expect(readSiteForm({ ...filled, origins: "https://town.example\nnot a site at all" }).problems).toEqual(["origins"]);
    for (const mostPerDay of ["0", "10001", "-1", "ten", ""]) expect(readSiteForm({ ...filled, mostPerDay }).problems).toEqual(["mostPerDay"]);
    expect(readSiteForm({ ...filled, statementMaxGraphemes: "19" }).problems).toContain("statementMaxGraphemes");
    const long = readSiteForm({ ...filled, statementMaxGraphemes: "20", seeds: `Trees.\n${"木".repeat(20)}\n${"木".repeat(21)}\nhid\u202Eden` });
    expect([long.problems, long.wrongSeeds]).toEqual([["seeds"], [3, 4]]);
    expect(readSiteForm({ ...filled, seeds: Array.from({ length: 52 }, (_, index) => `Statement ${String(index)}.`).join("\n") }).wrongSeeds).toEqual([51, 52]);
  });
});
