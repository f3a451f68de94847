// The command line, `npm run hiroba -- …`. The only file of it that touches the process.
import { runCli } from "./run-cli.ts";

const clearLine = "\r\u001B[K";
let progressShown = false;

const note = (text: string): void => {
  process.stderr.write(`${progressShown ? clearLine : ""}${text}\n`);
  progressShown = false;
};

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => void process.stdout.write(`${text}\n`),
  note,
  progress: (text) => {
    if (!process.stderr.isTTY) return;
    process.stderr.write(`${clearLine}${text}`);
    progressShown = true;
  },
});
if (progressShown) process.stderr.write(clearLine);
