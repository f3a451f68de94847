/** A small store of text by key. */
export interface TextStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): readonly string[];
  /** False when the browser refuses storage (blocked third-party frames): kept only until the page closes. */
  readonly isDurable: boolean;
}

export function createMemoryStore(): TextStore {
  const entries = new Map<string, string>();
  return {
    get: (key) => entries.get(key) ?? null,
    set: (key, value) => void entries.set(key, value),
    remove: (key) => void entries.delete(key),
    keys: () => [...entries.keys()],
    isDurable: false,
  };
}

/** localStorage, or memory where the browser throws (blocked storage, private windows with no room). */
export function openStore(): TextStore {
  const memory = createMemoryStore();
  try {
    const storage = window.localStorage;
    const probe = "hiroba:probe";
    storage.setItem(probe, "1");
    storage.removeItem(probe);
    return {
      get: (key) => memory.get(key) ?? storage.getItem(key),
      set: (key, value) => {
        // A full disk must not lose the newest value: it stays in memory and wins over what is stored.
        try {
          storage.setItem(key, value);
          memory.remove(key);
        } catch {
          memory.set(key, value);
        }
      },
      remove: (key) => {
        memory.remove(key);
        storage.removeItem(key);
      },
      keys: () => [...new Set([...Object.keys(storage), ...memory.keys()])],
      isDurable: true,
    };
  } catch {
    return memory;
  }
}
