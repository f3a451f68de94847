import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { CompiledQuery, Kysely, SqliteDialect, SqliteDriver, type DatabaseConnection, type Driver } from "kysely";
import type { Tables } from "./database.ts";

/**
 * Opens (or creates) a SQLite file.
 *
 * - `journal_mode = WAL` with `synchronous = FULL`: the log is flushed to disk before a transaction is answered, so a vote
 *   that was acknowledged survives a killed process and a power cut.
 * - `busy_timeout`: the threads that compute maps have connections of their own; a writer waits for the other one.
 * - Transactions begin as writers ("immediate"). A transaction that began as a reader could not wait for another writer:
 *   SQLite would refuse it at once.
 *
 * Kysely gives one connection to one caller at a time, so long reads belong to the map threads, not to this connection.
 */
export function connectSqlite(path: string): Kysely<Tables> {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  const file = new Sqlite(path);
  file.pragma("journal_mode = WAL");
  file.pragma("synchronous = FULL");
  file.pragma("busy_timeout = 10000");
  file.pragma("foreign_keys = ON");
  return new Kysely<Tables>({ dialect: new ImmediateDialect({ database: file }) });
}

class ImmediateDialect extends SqliteDialect {
  readonly #database: Sqlite.Database;
  constructor(config: { readonly database: Sqlite.Database }) {
    super(config);
    this.#database = config.database;
  }
  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#database });
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}
