import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";

// A reader as strict as the strictest in the wild: exactly the columns of the 2025 export, whole numbers as ids.

const whole = z.string().regex(/^\d+$/);
const comment = z.strictObject({
  timestamp: whole, datetime: z.string().min(1), "comment-id": whole, "author-id": whole, agrees: whole, disagrees: whole,
  moderated: z.enum(["-1", "0", "1"]), importance: whole.optional(), "comment-body": z.string().min(1),
});
const vote = z.strictObject({ timestamp: whole, datetime: z.string().min(1), "comment-id": whole, "voter-id": whole, vote: z.enum(["-1", "0", "1"]), important: z.enum(["0", "1"]).optional() });
const summaryKeys = ["topic", "url", "voters", "voters-in-conv", "commenters", "comments", "groups", "conversation-description"];

/** Throws for anything a strict importer of Polis exports would refuse. */
export function readStrictly(folder: string) {
  const text = (name: string): string => readFileSync(join(folder, name), "utf8");
  const rows = (name: string): unknown => parse(text(name), { columns: true });
  const summary = parse(text("summary.csv"));
  const keys = summary.map(([key]) => key);
  if (JSON.stringify(keys) !== JSON.stringify(summaryKeys)) throw new Error(`summary.csv has the keys ${keys.join(", ")}`);
  return {
    summary: Object.fromEntries(summary as [string, string][]),
    comments: z.array(comment).parse(rows("comments.csv")),
    votes: z.array(vote).parse(rows("votes.csv")),
  };
}
