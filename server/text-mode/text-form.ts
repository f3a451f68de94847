import { createHash } from "node:crypto";
import { z } from "zod";
import { StatementId } from "../contract/ids.ts";
import { Vote } from "../contract/vote.ts";

/** What a reader wants: to see a part of the page, or to do something with one statement. */
export type Act =
  | { readonly kind: "vote" | "results" | "write" | "send" | "delete" | "delete-for-good" | "forget-answers" }
  | { readonly kind: "mine"; readonly from: number }
  /** One statement again, to change the answer. */
  | { readonly kind: "ask"; readonly statementId: number }
  /** An answer about oneself; null takes it back. */
  | { readonly kind: "tell"; readonly questionId: string; readonly answerId: string | null }
  | { readonly kind: "answer"; readonly statementId: number; readonly vote: Vote | null };

const number = z.coerce.number().pipe(StatementId);

/** The value of the button that was pressed: "results", "mine:20", "ask:7", "agree:7", "withdraw:7", "tell:age:18-29". Throws when it is none of ours. */
const ActText = z.string().max(80).transform((text, context): Act => {
  const [name = "", rest, last] = text.split(":");
  if (name === "tell" && rest !== undefined && last !== undefined) return { kind: "tell", questionId: rest, answerId: last === "" ? null : last };
  const about = number.safeParse(rest);
  const vote = Vote.safeParse(name);
  if (rest === undefined && (name === "vote" || name === "results" || name === "write" || name === "send" || name === "delete" || name === "delete-for-good" || name === "forget-answers")) return { kind: name };
  if (name === "mine") return { kind: "mine", from: rest !== undefined && about.success ? about.data : 0 };
  if (rest !== undefined && about.success && name === "ask") return { kind: "ask", statementId: about.data };
  if (rest !== undefined && about.success && name === "withdraw") return { kind: "answer", statementId: about.data, vote: null };
  if (rest !== undefined && about.success && vote.success) return { kind: "answer", statementId: about.data, vote: vote.data };
  context.addIssue({ code: "custom", message: "no such act" });
  return z.NEVER;
});

/** The one form of a text page, as the browser sends it. */
export const TextForm = z.strictObject({
  /** The participant's token; empty from nobody we know. */
  token: z.string().max(2000).default(""),
  /** Names the page the form stood on. */
  page: z.uuid(),
  lang: z.string().max(35).default(""),
  do: ActText,
  text: z.string().max(20_000).default(""),
  /** An invitation code, where one is asked for. */
  code: z.string().max(40).default(""),
  important: z.literal("yes").optional(),
});
export type TextForm = z.infer<typeof TextForm>;

/**
 * The request id of an act: the same when a page is sent again (a reload, a second tap, an answer that was lost), another
 * one for another act from the same page, e.g. after the Back button.
 */
export function requestIdOf(page: string, ...act: readonly (string | number)[]): string {
  const hex = createHash("sha256").update([page, ...act].join("\0")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
