import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Role } from "../../server/contract/console.ts";
import { FIRST_ORGANISATION } from "../../server/domain.ts";
import { readConfig } from "../../server/config.ts";
import { createLog } from "../../server/log.ts";
import { randomChance } from "../../server/random-chance.ts";
import { runServer, type RunningServer } from "../../server/run-server.ts";
import { createStore } from "../../server/store/create-store.ts";
import { startPostgres } from "./postgres.ts";

export const databases = ["sqlite", "postgres"] as const;
export type TestDatabase = (typeof databases)[number];

export interface TestServerOptions {
  /** "sqlite" (a file in a folder of its own) unless told. */
  readonly database?: TestDatabase;
  /** Environment variables; the tests' own defaults are a secret, port 0, no rate limits in the way, maps at once. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The time; the real one unless told. */
  readonly clock?: () => number;
  /** Hears every line of the log, from "trace" on; left out: errors go to stderr. */
  readonly onLogLine?: (line: string) => void;
}

export interface TestServer extends RunningServer {
  /** http://127.0.0.1:port */
  readonly url: string;
  /** A one-time link for the owner, or for a person of another role; opening it in a browser, or `signIn` over HTTP, makes a session. */
  signInLink(role?: Role): Promise<string>;
  /** The Cookie header of a session of that role. */
  signIn(role?: Role): Promise<string>;
  /** Stops the server and removes its database. */
  close(): Promise<void>;
}

/**
 * The real server on 127.0.0.1, any free port, with an empty database of its own:
 *
 *   const server = await startTestServer({ database: "postgres" });
 *   const conversation = await buildConversation(server, { statements: ["Trees.", "Benches."] });
 *   const citizen = await joinConversation(server, conversation.id);
 *   await citizen.vote(1, "agree");
 *   await server.maps.settled();
 *   await server.close();
 */
export async function startTestServer({ database = "sqlite", environment = {}, clock = Date.now, onLogLine }: TestServerOptions = {}): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "hiroba-test-"));
  const postgres = database === "postgres" ? await startPostgres() : null;
  const read = readConfig({ ...testEnvironment, DATA_DIR: dataDir, ...(postgres === null ? {} : { DATABASE_URL: postgres.url }), ...environment });
  const config = { ...read, secret: read.secret ?? "" };
  const store = await createStore(config);
  const server = await runServer({ config, store, clock, chance: randomChance, log: onLogLine === undefined ? createLog(config.logLevel) : createLog("trace", { write: onLogLine }) });
  const { accounts } = server.services;

  const signInLink = async (role: Role = "owner"): Promise<string> => {
    const { person } = await accounts.ensureOwner();
    if (role === "owner") return accounts.oneTimeLink(person);
    const invited = await accounts.findOrAdd({ name: nameOf[role], email: `${role}@example.org` });
    await store.organisations.setMember(FIRST_ORGANISATION, invited.id, role);
    return accounts.oneTimeLink(invited);
  };
  return {
    ...server,
    signInLink,
    async signIn(role) {
      const token = (await signInLink(role)).split("/").at(-1) ?? "";
      return (await accounts.redeem(token)).map((cookie) => cookie.split(";")[0]).join("; ");
    },
    async close() {
      await server.close();
      await postgres?.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const nameOf: Readonly<Record<Role, string>> = { analyst: "An analyst", moderator: "A moderator", organiser: "An organiser", owner: "An owner" };

const testEnvironment: Readonly<Record<string, string>> = {
  HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "error", DEMO: "off",
  HIROBA_SECRET: "only-for-tests-and-long-enough-0123456789",
  MAP_DEBOUNCE_MS: "20", MAP_ASSESS: "off", LLM_ADVICE: "off",
  RATE_LIMIT_VOTES_PER_PARTICIPANT: "0", RATE_LIMIT_STATEMENTS_PER_PARTICIPANT: "0", RATE_LIMIT_REQUESTS_PER_ADDRESS: "0",
  RATE_LIMIT_NEW_PARTICIPANTS_PER_ADDRESS: "0", RATE_LIMIT_SIGN_INS_PER_ADDRESS: "0", RATE_LIMIT_SIGN_INS_PER_ACCOUNT: "0", RATE_LIMIT_WRITES_PER_CONVERSATION: "0",
};
