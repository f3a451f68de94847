import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface SpawnedServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** Everything printed so far. */
  readonly printed: () => string;
  /** Sends the signal and answers how the process ended. */
  end(signal: NodeJS.Signals): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

const main = fileURLToPath(new URL("../../server/main.ts", import.meta.url));

/** The server as `npm start` starts it, in a process of its own, listening on 127.0.0.1 and any free port. */
export async function spawnServer(environment: Readonly<Record<string, string>>): Promise<SpawnedServer> {
  const child = spawn(process.execPath, ["--import", "tsx", main], {
    env: { PATH: process.env["PATH"], HOST: "127.0.0.1", PORT: "0", DEMO: "off", LOG_LEVEL: "error", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (data: Buffer) => { output += data.toString(); });
  child.stderr.on("data", (data: Buffer) => { output += data.toString(); });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => child.once("exit", (code, signal) => { resolve({ code, signal }); }));

  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", () => {
      if (output.includes("Ctrl-C stops it.")) resolve(/running at (\S+)/.exec(output)?.[1] ?? "");
    });
    void ended.then(({ code }) => { reject(new Error(`the server ended with ${String(code)}:\n${output}`)); });
  });
  return {
    url, process: child, printed: () => output,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}
