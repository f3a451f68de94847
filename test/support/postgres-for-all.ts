import { sharedPostgresVariable, startPostgresServer } from "./postgres.ts";

/** Vitest global setup: one PostgreSQL for the whole run instead of one for each test file. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgresServer();
  process.env[sharedPostgresVariable] = server.url;
  return async () => {
    Reflect.deleteProperty(process.env, sharedPostgresVariable);
    await server.stop();
  };
}
