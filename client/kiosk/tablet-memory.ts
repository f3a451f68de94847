import type { PublicConversation } from "../../server/contract/conversation.ts";
import type { StatementCard } from "../../server/contract/statement.ts";
import type { TextStore } from "../shared/storage.ts";

/** What the tablet remembers of the conversation, so that people can begin and vote while it is offline. Nothing of any person. */
export interface TabletMemory {
  readonly conversation: PublicConversation;
  readonly statements: readonly StatementCard[];
  readonly idleSeconds: number;
}

/** Who sits at the tablet, so that a reload goes on with them. */
export interface CurrentPerson {
  readonly person: string;
  /** When the tablet was last touched, in milliseconds since 1970. */
  readonly touchedAt: number;
}

export interface Tablet {
  readonly code: () => string | null;
  readonly setCode: (code: string | null) => void;
  readonly memory: () => TabletMemory | null;
  readonly remember: (memory: TabletMemory) => void;
  readonly current: () => CurrentPerson | null;
  readonly setCurrent: (current: CurrentPerson | null) => void;
}

/** The tablet's own notes in the browser's storage. */
export function openTablet(store: TextStore, conversationId: string): Tablet {
  const read = <Value>(name: string): Value | null => {
    try {
      return JSON.parse(store.get(keyOf(name)) ?? "null") as Value | null;
    } catch {
      return null;
    }
  };
  const write = (name: string, value: unknown): void => {
    if (value === null) store.remove(keyOf(name));
    else store.set(keyOf(name), JSON.stringify(value));
  };
  // Not under the people's prefix: a person's name can never be one of these.
  const keyOf = (name: string): string => `hiroba:tablet:${conversationId}:${name}`;
  return {
    code: () => read<string>("code"),
    setCode: (code) => write("code", code),
    memory: () => read<TabletMemory>("memory"),
    remember: (memory) => write("memory", memory),
    current: () => read<CurrentPerson>("current"),
    setCurrent: (current) => write("current", current),
  };
}
