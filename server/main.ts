// The only file that starts things.
import { processEnvironment } from "./config.ts";
import { explainStartFailure, help, serve } from "./serve.ts";

const print = (line: string): void => void process.stdout.write(`${line}\n`);

if (process.argv.slice(2).some((option) => option === "--help" || option === "-h")) {
  print(help());
} else {
  try {
    const { server, log } = await serve({ environment: processEnvironment(), print, isTerminal: process.stdout.isTTY });
    let isStopping = false;
    const stop = (): void => {
      // A second Ctrl-C does not wait for what is being finished.
      if (isStopping) process.exit(1);
      isStopping = true;
      print("Stopping: requests are being finished.");
      server.close().then(() => process.exit(0), (error: unknown) => {
        log.error({ err: error }, "the server could not stop in order");
        process.exit(1);
      });
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
  } catch (error) {
    const explanation = explainStartFailure(error);
    process.stderr.write(`${explanation ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
    process.exit(1);
  }
}
