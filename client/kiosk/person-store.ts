import type { TextStore } from "../shared/storage.ts";

// What is kept of a person at the tablet lies under their own keys, so that it goes as a whole when everything is sent.

const prefixOf = (conversationId: string): string => `hiroba:kiosk:${conversationId}:`;

/** The part of a store that belongs to one person. */
export function personStore(store: TextStore, conversationId: string, person: string): TextStore {
  const prefix = `${prefixOf(conversationId)}${person}:`;
  return {
    get: (key) => store.get(prefix + key),
    set: (key, value) => store.set(prefix + key, value),
    remove: (key) => store.remove(prefix + key),
    keys: () => store.keys().filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)),
    isDurable: store.isDurable,
  };
}

/** People something is kept of. */
export const keptPeople = (store: TextStore, conversationId: string): readonly string[] => {
  const prefix = prefixOf(conversationId);
  return [...new Set(store.keys().filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length).split(":")[0] ?? ""))];
};

/** Nothing of the person stays. */
export function forgetPerson(store: TextStore, conversationId: string, person: string): void {
  const own = personStore(store, conversationId, person);
  for (const key of own.keys()) own.remove(key);
}
