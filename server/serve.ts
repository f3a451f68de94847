import { ConfigError, describeSettings, readConfig } from "./config.ts";
import { loadDemonstrations, wantsDemonstrations } from "./demo/load-demonstration.ts";
import { createLog } from "./log.ts";
import { printAddresses } from "./print-addresses.ts";
import { randomChance } from "./random-chance.ts";
import { runServer, type RunningServer } from "./run-server.ts";
import { loadSecret } from "./secret.ts";
import { createStore } from "./store/create-store.ts";

export interface ServeOptions {
  /** Environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Writes one line for whoever started the server. */
  readonly print: (line: string) => void;
  /** Whether a person reads what is printed. */
  readonly isTerminal: boolean;
}

export const help = (): string => `Hiroba: public deliberation at scale.

  npm start            starts the server; Ctrl-C stops it
  npm run hiroba       imports, exports and analyses conversations

Everything is set by environment variables:

${describeSettings()}
`;

/**
 * Reads the configuration, brings the database up to date, loads the demonstration into an empty one, listens, and prints
 * the addresses.
 * @throws ConfigError naming each variable that is wrong
 */
export async function serve({ environment, print, isTerminal }: ServeOptions): Promise<{ readonly server: RunningServer }> {
  const config = await loadSecret(readConfig(environment));
  const log = createLog(config.logLevel);
  const store = await createStore(config);
  if (config.demo && (await wantsDemonstrations(store))) await loadDemonstrations({ store, clock: Date.now, chance: randomChance });
  const server = await runServer({ config, store, clock: Date.now, chance: randomChance, log });
  const { accounts } = server.services;
  const { person, isNew } = await accounts.ensureOwner();
  const wantsLink = config.printSignIn === "on" || (config.printSignIn === "auto" && (isNew || isTerminal));
  await printAddresses(server, print, wantsLink ? await accounts.oneTimeLink(person) : null);
  return { server };
}

/** A problem whoever started the server can put right, as sentences; null for anything else. */
export function explainStartFailure(error: unknown): string | null {
  if (error instanceof ConfigError) return ["Hiroba cannot start with this configuration:", ...error.problems.map((problem) => `  ${problem}`), "", "npm start -- --help lists every variable."].join("\n");
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE") return "Hiroba cannot start: something else listens on this PORT already. Choose another one, e.g. PORT=3001 npm start.";
  if (code === "EACCES") return "Hiroba cannot start: it may not listen on this PORT, or not write to DATA_DIR.";
  if (code === "ENOTDIR" || code === "EEXIST" || code === "EROFS" || code === "ENOSPC") return "Hiroba cannot start: DATA_DIR is not a folder that can be written to, or its disk is full.";
  if (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "28P01" || code === "3D000") return "Hiroba cannot start: the database named in DATABASE_URL does not let us in or is not there.";
  return null;
}
