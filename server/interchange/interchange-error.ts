/** A file that cannot be taken: which one, where, and why. Nothing of it has been kept. */
export class InterchangeError extends Error {
  override readonly name = "InterchangeError";
  /** The file's name as the person gave it, without its folder. */
  readonly file: string;
  /** 1 is the header; null when the file as a whole is meant. */
  readonly line: number | null;
  readonly reason: string;

  constructor(file: string, line: number | null, reason: string) {
    super(`${file}${line === null ? "" : `, line ${String(line)}`}: ${reason}`);
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}
