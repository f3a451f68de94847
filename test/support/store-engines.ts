import { FIRST_ORGANISATION, type Conversation } from "../../server/domain.ts";
import { createPostgresStore, createSqliteStore } from "../../server/store/create-store.ts";
import type { Store } from "../../server/store/store.ts";
import { startPostgres } from "./postgres.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

export interface StartedStore {
  readonly store: Store;
  /** Removes the database; the store is closed by whoever used it. */
  stop(): Promise<void>;
}

/** An empty store on each database, the real ones: what the store promises holds on both. */
export const storeEngines: Readonly<Record<"SQLite" | "PostgreSQL", () => Promise<StartedStore>>> = {
  SQLite: async () => {
    const folder = await createTemporaryFolder();
    return { store: await createSqliteStore(`${folder.path}/store.sqlite`, { mapsKept: 3 }), stop: () => folder.remove() };
  },
  PostgreSQL: async () => {
    const postgres = await startPostgres();
    return { store: await createPostgresStore(postgres.url, { mapsKept: 3 }), stop: () => postgres.stop() };
  },
};

/** An open conversation as the store takes it. */
export const storedConversation = (id: string, changes: Partial<Conversation> = {}): Conversation => ({
  id, topic: "Trees", descriptionMarkdown: "", language: "en", state: "open", opensAt: null, closesAt: null, moderationMode: "pre", whoMayWrite: "participants",
  statementMaxGraphemes: 140, statementMaxGraphemesOther: 280, moderationPolicyMarkdown: "", embedSites: [], minGroupSize: 5, groupCount: null, isListed: true,
  publishesModerationLog: false, isDemonstration: false, source: null, organisationId: FIRST_ORGANISATION, createdAt: 0, updatedAt: 0, ...changes,
});
