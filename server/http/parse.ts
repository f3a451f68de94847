import type { z } from "zod";
import { AppError } from "../errors.ts";

/** Why a part of a request was refused; keys of the catalogue's `field` sentences. */
export type FieldProblem = "missing" | "unknown" | "wrongType" | "tooShort" | "tooLong" | "tooSmall" | "tooLarge" | "wrongFormat" | "notAnOption" | "hiddenCharacters" | "invalid";

/**
 * Reads part of a request with a schema of the contract.
 * @throws AppError "control-characters" or "invalid-request" with the fields that are wrong, never with their content
 */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  // One number can break two rules in the same way (whole, and not that large): said once.
  const said = new Map(result.error.issues.flatMap(fieldsOf).map((field) => [`${field.path} ${field.problem}`, field]));
  const fields = [...said.values()].slice(0, 20);
  throw new AppError(fields.some(({ problem }) => problem === "hiddenCharacters") ? "control-characters" : "invalid-request", fields);
}

type Issue = z.core.$ZodIssue;

function fieldsOf(issue: Issue): { path: string; problem: FieldProblem }[] {
  const at = (path: readonly PropertyKey[]): string => path.map(String).join(".").slice(0, 100);
  // One name is enough to find the mistake; the path is cut like every other.
  if (issue.code === "unrecognized_keys") return [{ path: at([...issue.path, ...issue.keys.slice(0, 1)]), problem: "unknown" }];
  return [{ path: at(issue.path), problem: problemOf(issue) }];
}

function problemOf(issue: Issue): FieldProblem {
  switch (issue.code) {
    case "invalid_type": return issue.input === undefined ? "missing" : "wrongType";
    case "too_small": return issue.origin === "number" || issue.origin === "int" ? "tooSmall" : "tooShort";
    case "too_big": return issue.origin === "number" || issue.origin === "int" ? "tooLarge" : "tooLong";
    case "invalid_format": return "wrongFormat";
    case "invalid_value": return issue.input === undefined ? "missing" : "notAnOption";
    case "custom": return issue.params?.["code"] === "control-characters" ? "hiddenCharacters" : "invalid";
    default: return "invalid";
  }
}
