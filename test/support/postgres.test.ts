import pg from "pg";
import { expect, test } from "vitest";
import { startPostgres } from "./postgres.ts";

test("each call gives an empty database of its own, gone after stop", async () => {
  const [first, second] = [await startPostgres(), await startPostgres()];
  const client = new pg.Client({ connectionString: first.url });
  await client.connect();
  await client.query("CREATE TABLE only_here (id integer)");
  await client.end();

  const other = new pg.Client({ connectionString: second.url });
  await other.connect();
  const { rows } = await other.query<{ tables: number }>("SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'");
  await other.end();
  expect(rows).toEqual([{ tables: 0 }]);

  await first.stop();
  await second.stop();
  await expect(new pg.Client({ connectionString: first.url }).connect()).rejects.toThrow();
}, 60_000);
