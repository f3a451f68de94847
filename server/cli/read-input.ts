import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { StatementColumn, VoteMatrix } from "../../clustering/vote-matrix.ts";
import type { ImportReport } from "../interchange/import-report.ts";
import { InterchangeError } from "../interchange/interchange-error.ts";
import { readPolisFolder } from "../interchange/polis/read-polis-folder.ts";
import { readVotes } from "../interchange/polis/read-votes.ts";
import type { Terminal } from "./command.ts";

export interface VotesToAnalyse {
  readonly votes: VoteMatrix;
  /** Time of the newest vote in milliseconds; 0 where the file has no times. */
  readonly newestVoteAt: number;
  readonly report: ImportReport;
}

/** The current votes of a Polis folder, or of a votes.csv alone (every statement then counts as accepted). */
export async function readVotesToAnalyse(path: string, agree: 1 | -1 | null, terminal: Terminal): Promise<VotesToAnalyse> {
  const onProgress = (rows: number): void => terminal.progress(`${rows.toLocaleString("en")} votes read`);
  const info = await stat(path).catch(() => {
    throw new InterchangeError(basename(path), null, "is not there");
  });
  if (info.isDirectory()) {
    const { comments, votes, report } = await readPolisFolder(path, { agree, numericIds: false, onProgress });
    return take(votes, comments.map(({ id, moderation, isMeta }) => ({ id, moderation, isMeta })), report);
  }
  const { log, report } = await readVotes(path, { statementIds: null, numericIds: false, onProgress });
  if (agree === -1) log.mirror();
  const statements = log.statements.ids.map((id): StatementColumn => ({ id, moderation: "accepted", isMeta: false }));
  return take(log, statements, { files: [report], sign: agree === -1 ? "mirrored" : "agree is +1", notes: [] });
}

function take(
  log: Awaited<ReturnType<typeof readVotes>>["log"],
  statements: readonly StatementColumn[],
  report: Omit<ImportReport, "revotes">,
): VotesToAnalyse {
  const newestVoteAt = log.newestAt();
  const { matrix, revotes, duplicates } = log.takeMatrix(statements);
  const files = report.files.map((file) => (file.holds === "votes" ? { ...file, duplicates, rowsTaken: file.rowsTaken - duplicates } : file));
  return { votes: matrix, newestVoteAt, report: { ...report, files, revotes } };
}
