// The command line, `npm run hiroba -- …`. The only file of it that touches the process.
import { runCli } from "./run-cli.ts";

const clearLine = "\r\u001B[K";
/** Where nobody watches, a line now and then tells that it goes on. */
const seldomMs = 5_000;
let progressShown = false;
let lastLineAt = Date.now();

const note = (text: string): void => {
  process.stderr.write(`${progressShown ? clearLine : ""}${text}\n`);
  progressShown = false;
};

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => void process.stdout.write(`${text}\n`),
  note,
  progress: (text) => {
    if (process.stderr.isTTY) {
      process.stderr.write(`${clearLine}${text}`);
      progressShown = true;
    } else if (Date.now() - lastLineAt >= seldomMs) {
      lastLineAt = Date.now();
      process.stderr.write(`${text}\n`);
    }
  },
});
if (progressShown) process.stderr.write(clearLine);
