import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

export interface StartedProcess {
  /** Everything printed so far. */
  output(): string;
  /** Resolves with the first match in what is printed; rejects when the process ends before. */
  printed(pattern: RegExp): Promise<RegExpMatchArray>;
  signal(name: "SIGINT" | "SIGTERM"): void;
  /** Resolves with the exit code, null after a signal that was not handled. */
  readonly ended: Promise<number | null>;
}

/** `npm start` as people run it, with these variables and none of ours that could change it. */
export function startServer(environment: Readonly<Record<string, string>>, args: readonly string[] = []): StartedProcess {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:LLM_|DATABASE_URL|VITEST|HIROBA_|NODE_OPTIONS)/.test(name)));
  return follow(spawn(process.execPath, [join(root, "scripts", "start.mjs"), ...args], {
    cwd: root, env: { ...inherited, PORT: "0", ...environment }, stdio: ["ignore", "pipe", "pipe"],
  }));
}

function follow(child: ChildProcess): StartedProcess {
  let output = "";
  const listeners = new Set<() => void>();
  const add = (text: string): void => {
    output += text;
    for (const listener of listeners) listener();
  };
  child.stdout?.setEncoding("utf8").on("data", add);
  child.stderr?.setEncoding("utf8").on("data", add);
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => {
    resolve(code);
    for (const listener of listeners) listener();
  }));
  return {
    output: () => output,
    ended,
    signal: (name) => void child.kill(name),
    printed: (pattern) => new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(output);
        if (match === null && child.exitCode === null && child.signalCode === null) return;
        listeners.delete(look);
        if (match === null) reject(new Error(`the process ended before it printed ${String(pattern)}:\n${output}`));
        else resolve(match);
      };
      listeners.add(look);
      look();
    }),
  };
}
