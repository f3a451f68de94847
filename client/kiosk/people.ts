import type { TextStore } from "../shared/storage.ts";
import { createSession, type Session } from "../widget/session.ts";
import { createKioskPersonApi } from "./kiosk-api.ts";
import { forgetPerson, keptPeople, personStore } from "./person-store.ts";
import type { TabletMemory } from "./tablet-memory.ts";

export interface PeopleSurroundings {
  readonly store: TextStore;
  readonly conversationId: string;
  readonly code: string;
  readonly memory: () => TabletMemory | null;
  newId(): string;
  random(): number;
  schedule(ms: number, act: () => void): () => void;
  /** Somebody's last vote was sent, or somebody joined those who wait. */
  onChange(): void;
}

/** One person at the tablet. */
export interface KioskPerson {
  readonly id: string;
  readonly session: Session;
}

export interface People {
  /** Sits somebody down: new, or (after a reload) the one whose id is given. */
  sitDown(id?: string): KioskPerson;
  /** The person leaves. Votes of theirs that are under way are sent with their own token; then nothing of them is left. */
  leave(person: KioskPerson): void;
  /** Goes on sending for people who left before a reload, but for the one named. */
  resume(except: string | null): void;
  /** People who left and whose votes are not all sent. */
  waiting(): number;
  wake(): void;
}

/** Everybody whose votes the tablet holds. */
export function createPeople(around: PeopleSurroundings): People {
  const { store, conversationId } = around;
  const leaving = new Map<string, Session>();

  const open = (id: string): KioskPerson => {
    const own = personStore(store, conversationId, id);
    const api = createKioskPersonApi({ ...around, person: id, store: own });
    const session = createSession({ api, store: own, conversationId, reader: null, newRequestId: around.newId, random: around.random, schedule: around.schedule, onSaved: () => undefined });
    // Parts of the page ask with the real token, which may not be there yet when the person begins offline.
    return { id, session: { ...session, withToken: async (act) => act(await api.token()) } };
  };
  const forgetWhenSent = (id: string, session: Session): void => {
    if (session.state().queue.length > 0) return;
    leaving.delete(id);
    forgetPerson(store, conversationId, id);
    around.onChange();
  };
  const see = ({ id, session }: KioskPerson): void => {
    leaving.set(id, session);
    session.subscribe(() => {
      if (leaving.has(id)) forgetWhenSent(id, session);
    });
    forgetWhenSent(id, session);
  };

  return {
    sitDown: (id = around.newId()) => open(id),
    leave: (person) => {
      see(person);
      person.session.wake();
    },
    resume(except) {
      for (const id of keptPeople(store, conversationId)) {
        if (id === except || leaving.has(id)) continue;
        const person = open(id);
        see(person);
        if (leaving.has(id)) void person.session.start();
      }
    },
    waiting: () => leaving.size,
    wake() {
      for (const session of leaving.values()) session.wake();
    },
  };
}
