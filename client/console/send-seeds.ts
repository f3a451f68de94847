import type { SeedOutcome, SeedStatements } from "../../server/contract/statement.ts";
import { chunkByBytes } from "./chunk-by-bytes.ts";
import type { SeedLine } from "./seed-preview.ts";

const maxBytes = 48_000;

/** What became of every line, by its number in the pasted text. */
export interface SeedResult {
  readonly created: number;
  readonly existing: readonly { readonly line: number; readonly statementId: number }[];
  readonly tooLong: readonly { readonly line: number; readonly graphemes: number }[];
  /** Lines the server has taken a decision on; with a failure, the rest was not sent. */
  readonly done: number;
  readonly failure: unknown;
}

/**
 * Sends seeds in runs that fit the server's body limit, one after the other. Stops at the first failure and says
 * how far it came, so that the rest can be sent again; repeating a line is harmless (the server knows it by its text).
 */
export async function sendSeeds(
  lines: readonly SeedLine[],
  send: (body: SeedStatements) => Promise<SeedOutcome>,
  extra: Omit<SeedStatements, "texts">,
  onProgress: (done: number) => void,
): Promise<SeedResult> {
  let result: SeedResult = { created: 0, existing: [], tooLong: [], done: 0, failure: null };
  for (const chunk of chunkByBytes(lines, 1000, maxBytes, (line) => line.text)) {
    try {
      const outcome = await send({ ...extra, texts: chunk.map((line) => line.text) });
      // The server counts lines of one request from 0.
      const pasted = (index: number): number => chunk[index]?.line ?? 0;
      result = {
        ...result,
        created: result.created + outcome.created.length,
        existing: [...result.existing, ...outcome.existing.map((entry) => ({ ...entry, line: pasted(entry.line) }))],
        tooLong: [...result.tooLong, ...outcome.tooLong.map((entry) => ({ ...entry, line: pasted(entry.line) }))],
        done: result.done + chunk.length,
      };
      onProgress(result.done);
    } catch (failure) {
      return { ...result, failure };
    }
  }
  return result;
}
