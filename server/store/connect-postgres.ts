import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Tables } from "./database.ts";

const BIGINT = 20;

/**
 * A pool of connections to PostgreSQL. Its 64-bit numbers (counts, sequence numbers, milliseconds) arrive as JavaScript
 * numbers; all of ours are far below 2^53.
 * @param connections most connections open at once
 */
export function connectPostgres(url: string, connections: number): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: { getTypeParser: (oid, format) => (Number(oid) === BIGINT ? Number : pg.types.getTypeParser(oid, format) as (text: string) => unknown) },
  });
  // A lost idle connection is replaced with the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
