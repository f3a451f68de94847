import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { PublishedReport } from "../../../server/contract/report.ts";
import { replaceSentence } from "../../../server/report/edit-sentence.ts";
import { fileNames, makeReportFile, type FileOptions } from "../../../server/report/export/report-files.ts";
import { buildPublishedReport } from "../../support/build-published-report.ts";
import { readZip } from "../../support/read-zip.ts";

const report = buildPublishedReport();
const options: FileOptions = { locale: "en", bom: false, address: "https://hiroba.example/report/report0001" };
const made = async (name: string, changes: Partial<FileOptions> = {}, of = report): Promise<Buffer> => {
  const file = await makeReportFile(of, name, { ...options, ...changes });
  if (file === null) throw new Error(`no ${name}`);
  return file.bytes;
};
const text = async (name: string, changes: Partial<FileOptions> = {}, of = report): Promise<string> => (await made(name, changes, of)).toString("utf8");

test("every file is made; a report of before there were topics has no file of them, and an unknown name makes none", async () => {
  for (const name of fileNames.filter((name) => !/pdf|docx|png/.test(name))) expect((await made(name)).length, name).toBeGreaterThan(80);
  const { topics, ...before } = report.report;
  expect(topics).toBeDefined();
  expect(await makeReportFile({ ...report, report: before }, "topics.csv", options)).toBeNull();
  expect(await makeReportFile(report, "../secret", options)).toBeNull();
});

test("the same report gives the same bytes", async () => {
  for (const name of ["report.html", "report.md", "report.json", "tallies.csv", "map.svg", "map.png"]) expect((await made(name)).equals(await made(name)), name).toBe(true);
});

describe("the page that opens without a network", () => {
  test("needs nothing from elsewhere, runs nothing, and allows itself nothing but its own style", async () => {
    const html = await text("report.html");
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(policy).toContain("default-src &#39;none&#39;");
    expect(policy).toContain(`sha256-${createHash("sha256").update(style).digest("base64")}`);
    expect([...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)).toEqual(['<script type="application/json" id="report">']);
    expect(html).not.toMatch(/<(?:link|img|iframe|object|embed)\b|\bsrc=|@import|url\(h|style="/);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? "").filter((href) => !href.startsWith("#"))).toEqual([options.address]);
  });

  test("holds what people wrote as text, in its language, and all data of the report", async () => {
    const html = await text("report.html");
    expect(html).toContain("Keep the wheel &amp; the &lt;b&gt;roof&lt;/b&gt;.");
    expect(html).toContain('<h1 lang="en" dir="auto">The old &lt;mill&gt;</h1>');
    expect(html).toContain('lang="zh-TW" dir="auto">保留老磨坊的水車。</td>');
    const json = /<script type="application\/json" id="report">(.*)<\/script>/.exec(html)?.[1] ?? "";
    expect(json).not.toContain("<");
    expect(PublishedReport.parse(JSON.parse(json))).toEqual(report);
  });

  test("links every statement to its row in the table of all", async () => {
    const html = await text("report.html");
    const targets = new Set([...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id ?? ""));
    const ids = new Set([...html.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id ?? ""));
    expect([...targets].filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.has("S3")).toBe(true);
  });
});

test("Markdown quotes statements without letting them format anything", async () => {
  const markdown = await text("report.md");
  expect(markdown).toContain("# The old \\<mill\\>");
  expect(markdown).toContain("Tear it \\| down \\*now\\* \\[x\\](y).");
  expect(markdown).toContain("| Everyone | 100% | 86%–100% |");
  expect(await text("report.md", { locale: "ja" })).toContain("## わかったこと");
});

test("a Word document opens: real headings, statements in their own language, each figure as vectors and as dots", async () => {
  const files = readZip(await made("report.docx"));
  const document = files.get("word/document.xml") ?? "";
  expect(document).toContain("Keep the wheel &amp; the &lt;b&gt;roof&lt;/b&gt;.");
  expect(document).toContain('w:val="Heading1"');
  expect(document).toMatch(/w:lang w:val="zh-TW" w:eastAsia="zh-TW"/);
  const media = [...files.keys()].filter((name) => name.startsWith("word/media/"));
  expect([media.filter((name) => name.endsWith(".svg")).length, media.filter((name) => name.endsWith(".png")).length]).toEqual([5, 5]);
}, 60_000);

test("a PDF is written with pages, and tells which characters no font of its has", async () => {
  const file = await makeReportFile(report, "report.pdf", { ...options, locale: "ja" });
  expect(file?.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(file?.bytes.toString("latin1")).toContain("/Lang (ja)");
  expect(file?.missing?.filter((character) => /[ -~ぁ-んァ-ン]/u.test(character))).toEqual([]);
}, 60_000);

describe("tables for spreadsheets", () => {
  const rows = async (name: string): Promise<Record<string, string>[]> => parse(await text(name), { columns: true }) as Record<string, string>[];

  test("votes by group, one line each, add up to everybody's", async () => {
    const lines = await rows("tallies.csv");
    const of = (id: string, who: string) => lines.find((line) => line["statement_id"] === id && line["who"] === who);
    expect(of("1", "all")).toMatchObject({ votes: "24", agrees: "24", disagrees: "0", agree_share: "1.0000" });
    expect(of("4", "all")).toMatchObject({ votes: "24", agrees: "12", disagrees: "12", agree_share: "0.5000", pass_share: "0.0000" });
    expect([of("4", "A")?.["votes"], of("4", "B")?.["votes"]]).toEqual(["12", "12"]);
    expect(Number(of("4", "A")?.["agrees"]) + Number(of("4", "B")?.["agrees"])).toBe(12);
  });

  test("a cell that a spreadsheet would run is defused; Excel gets its mark when asked", async () => {
    expect((await rows("tallies.csv")).find((line) => line["statement_id"] === "2")?.["text"]).toBe("'=HYPERLINK(\"http://evil.example\")");
    expect((await text("tallies.csv")).codePointAt(0)).not.toBe(0xfeff);
    expect((await text("tallies.csv", { bom: true })).codePointAt(0)).toBe(0xfeff);
  });

  test("the audit tells what was left out and what people changed against the check", async () => {
    const sentence = report.report.sections.en[0]?.sentences[0];
    if (sentence === undefined) throw new Error("there is a finding");
    const edited = { at: 1, before: sentence.skeleton, failedRules: [{ rule: "V03", detail: "contains a digit" }], reason: "As agreed." };
    const changed = { ...report, report: replaceSentence(report.report, "en", { ...sentence, skeleton: "All 24 agree.", runs: [{ kind: "words", text: "All 24 agree." }], source: "person", edited }) };
    const lines = parse(await text("audit.csv", {}, changed), { columns: true }) as Record<string, string>[];
    expect(lines.find((line) => line["what"] === "left out")).toMatchObject({ reason_or_rules: "meta", count: "1" });
    expect(lines.find((line) => line["what"] === "staff wording against the check")).toMatchObject({ reason_or_rules: "V03", locale: "en", detail: "As agreed." });
    for (const name of ["report.html", "report.md"]) expect(await text(name, {}, changed), name).toContain("Staff wording");
  });
});
