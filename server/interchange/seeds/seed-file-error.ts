import type { SeedFileProblem } from "../../contract/seeding.ts";

/** A file of seeds that cannot be read: why and where, by code; the console has the words. */
export class SeedFileError extends Error {
  override readonly name = "SeedFileError";
  readonly problem: SeedFileProblem;
  /** Null: the file as a whole. */
  readonly line: number | null;

  constructor(problem: SeedFileProblem, line: number | null = null) {
    super(problem);
    this.problem = problem;
    this.line = line;
  }
}
