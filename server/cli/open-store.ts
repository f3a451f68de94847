import { processEnvironment, readConfig } from "../config.ts";
import { createStore } from "../store/create-store.ts";
import type { Store } from "../store/store.ts";

/** Does something with the database the configuration names (DATABASE_URL, or the SQLite file in DATA_DIR) and closes it. */
export async function withStore<Result>(act: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await createStore(readConfig(processEnvironment()), { connections: 2 });
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}
