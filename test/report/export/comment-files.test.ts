import { expect, test } from "vitest";
import type { PublishedReport } from "../../../server/contract/report.ts";
import { commentsReport } from "../../../server/report/comments/comments-report.ts";
import { composeComments } from "../../../server/report/comments/compose-comments.ts";
import { fileNames, makeReportFile } from "../../../server/report/export/report-files.ts";
import { buildPublishedReport } from "../../support/build-published-report.ts";
import type { Conversation } from "../../../server/domain.ts";

const conversation: Conversation = {
  id: "0123456789", topic: "What does the park need?", descriptionMarkdown: "", language: "en", state: "draft", opensAt: null, closesAt: null, moderationMode: "pre", whoMayWrite: "organisers",
  statementMaxGraphemes: 140, statementMaxGraphemesOther: 280, moderationPolicyMarkdown: "", embedSites: [], minGroupSize: 5, groupCount: null, isListed: false, publishesModerationLog: false, isDemonstration: false, source: null, createdAt: 0, updatedAt: 0,
};
const texts = [
  "The park needs more benches with backs in the shade.", "More benches please, with armrests for old people.", "Benches near the pond would be lovely in the shade.",
  "Dogs should be allowed off the lead in the morning.", "A fenced place for dogs would help everyone.", "Please keep dogs away from the playground and the pond.",
];
const part = composeComments({
  file: {
    name: "park.csv", encoding: "UTF-8", delimiter: ",", rows: 6, taken: 6, skipped: 0, notes: [],
    columns: { comment: "comment", id: null, name: null, attributes: [] }, ignoredColumns: [],
  },
  comments: texts.map((text, index) => ({ number: index + 1, externalId: String(index + 1), text, name: null })),
  language: "en", topic: conversation.topic,
});
const report: PublishedReport = { ...buildPublishedReport({ contentHash: null, status: "draft" }), report: commentsReport(conversation, part, 0) };
const options = { locale: "en", bom: false, address: "https://hiroba.example/report/x" } as const;

test("a report of comments is taken away as documents and data; it has no votes to draw or to list", async () => {
  const made = await Promise.all(fileNames.filter((name) => !/\.(pdf|docx|png)$/.test(name)).map(async (name) => [name, await makeReportFile(report, name, options)] as const));
  expect(made.flatMap(([name, file]) => (file === null ? [] : [name]))).toEqual(["report.html", "report.md", "report.json"]);
});

test("what was said stands as a quotation with its count of comments and people; every comment is accounted for", async () => {
  const markdown = (await makeReportFile(report, "report.md", options))?.bytes.toString("utf8") ?? "";
  expect(markdown).toContain("# What does the park need?");
  for (const { text } of part.claims) expect(markdown).toContain(`“${text}” (1 comment by 1 person)`);
  expect(markdown).toContain("| All comments | 6 |");
  expect(markdown).not.toContain("Key findings");
  expect((await makeReportFile(report, "report.pdf", { ...options, locale: "ja" }))?.bytes.subarray(0, 5).toString()).toBe("%PDF-");
});
