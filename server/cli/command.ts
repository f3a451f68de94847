import { parseArgs, type ParseArgsConfig } from "node:util";

type OptionsConfig = NonNullable<ParseArgsConfig["options"]>;

/** What a command may say. Results go to `out`; progress, notes and errors to `note`, so that results can be piped. */
export interface Terminal {
  out(text: string): void;
  note(text: string): void;
  /** A line that the next one may overwrite; nothing where nobody watches. */
  progress(text: string): void;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `hiroba <name> --help` prints. */
  readonly help: string;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}

/** 0: done. 1: it could not be done, or what was checked does not agree. 2: the command line was not understood. */
export type ExitCode = 0 | 1 | 2;

/** The command line was not understood; the message says what of it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The work could not be done for a reason the person can act on; printed without a stack. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** Options and plain arguments. Throws UsageError for unknown options and a wrong number of arguments. */
export function readArguments<Options extends OptionsConfig>(args: readonly string[], options: Options, wanted: readonly string[]) {
  const parsed = parse(args, options);
  const missing = wanted[parsed.positionals.length];
  if (missing !== undefined) throw new UsageError(`${missing} is missing`);
  const extra = parsed.positionals[wanted.length];
  if (extra !== undefined) throw new UsageError(`${JSON.stringify(extra)} is one argument too many`);
  return parsed;
}

function parse<Options extends OptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
}

export function oneOf<Choice extends string>(name: string, value: string | undefined, choices: readonly Choice[], fallback: Choice): Choice {
  if (value === undefined) return fallback;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`--${name} is ${JSON.stringify(value)}; it must be ${choices.join(" or ")}`);
  return found;
}

export function wholeNumber(name: string, value: string | undefined, min: number, max: number): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < min || number > max) {
    throw new UsageError(`--${name} is ${JSON.stringify(value)}; it must be a whole number from ${String(min)} to ${String(max)}`);
  }
  return number;
}
