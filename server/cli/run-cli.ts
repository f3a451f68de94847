import { InterchangeError } from "../interchange/interchange-error.ts";
import { ConfigError } from "../config.ts";
import { analyze } from "./analyze.ts";
import { checkLog } from "./check-log.ts";
import { CommandError, UsageError, type Command, type ExitCode, type Terminal } from "./command.ts";
import { demo } from "./demo.ts";
import { exportConversation } from "./export.ts";
import { importFolder } from "./import.ts";
import { report } from "./report.ts";
import { serve } from "./serve.ts";
import { signInLink } from "./sign-in-link.ts";
import { verify } from "./verify.ts";

export const commands: readonly Command[] = [serve, importFolder, exportConversation, analyze, verify, report, demo, signInLink, checkLog];

const overview = (): string => {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    "hiroba <command> [options]",
    "",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "hiroba <command> --help says more about one of them.",
  ].join("\n");
};

/** Runs one command line. Expected failures are told in a sentence; anything else is thrown. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    terminal.note(overview());
    return 2;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    terminal.out(overview());
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    terminal.note(`There is no command ${JSON.stringify(name)}.\n\n${overview()}`);
    return 2;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    terminal.out(command.help);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    return explain(error, command, terminal);
  }
}

function explain(error: unknown, command: Command, terminal: Terminal): ExitCode {
  if (error instanceof UsageError) {
    terminal.note(`${error.message}.\nhiroba ${command.name} --help shows how it is used.`);
    return 2;
  }
  if (error instanceof InterchangeError || error instanceof CommandError) {
    terminal.note(error.message);
    return 1;
  }
  if (error instanceof ConfigError) {
    terminal.note(["The configuration is not right:", ...error.problems.map((problem) => `  ${problem}`)].join("\n"));
    return 1;
  }
  throw error;
}
