// The only file that starts things.
import { processEnvironment } from "./config.ts";
import { explainStartFailure, help, serve } from "./serve.ts";

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function start(): Promise<void> {
  let isStopping = false;
  // Before anything is started: Ctrl-C while starting waits for the start, and then stops in order like any other.
  const started = serve({ environment: processEnvironment(), print, isTerminal: process.stdout.isTTY });
  const stop = (): void => {
    // A second Ctrl-C does not wait for what is being finished.
    if (isStopping) process.exit(1);
    isStopping = true;
    started.then(async ({ server }) => {
      print("Stopping: requests are being finished.");
      await server.close();
      process.exit(0);
    }).catch(fail);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  await started;
}

function fail(error: unknown): void {
  const explanation = explainStartFailure(error);
  process.stderr.write(`${explanation ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  process.exit(1);
}

if (process.argv.slice(2).some((option) => option === "--help" || option === "-h")) print(help());
else await start().catch(fail);
