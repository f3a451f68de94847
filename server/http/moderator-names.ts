import type { Store } from "../store/store.ts";

/** Names by person; null for people who are gone. */
export async function moderatorNames({ organisations }: Pick<Store, "organisations">): Promise<(personId: string) => string | null> {
  const names = await organisations.names();
  return (personId) => names.get(personId) ?? null;
}
