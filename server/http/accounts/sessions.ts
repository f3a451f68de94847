import type { SessionEntry } from "../../contract/account.ts";
import type { Auth } from "./create-auth.ts";

/** A session with what tells it from the others. `token` never leaves the server but in its own cookie. */
export interface OwnSession {
  readonly personId: string;
  readonly token: string;
}

/** Where somebody is signed in. */
export interface Sessions {
  /** The session a request was sent with. */
  of(cookie: string | undefined): Promise<OwnSession | null>;
  /** Newest first. */
  list(own: OwnSession): Promise<readonly SessionEntry[]>;
  /** False: the person has no such session. */
  end(personId: string, sessionId: string): Promise<boolean>;
  /** @param kept the token of the session that stays; null ends all */
  endAll(personId: string, kept: string | null): Promise<void>;
}

const DAY_MS = 86_400_000;
const dayOf = (time: Date | string): number => Math.floor(new Date(time).getTime() / DAY_MS);

export function createSessions(auth: Auth): Sessions {
  const adapter = async () => (await auth.$context).internalAdapter;
  const alive = async (personId: string) => (await adapter()).listSessions(personId, { onlyActiveSessions: true });
  return {
    async of(cookie) {
      const found = cookie === undefined ? null : await auth.api.getSession({ headers: new Headers({ cookie }) });
      return found === null ? null : { personId: found.user.id, token: found.session.token };
    },
    async list({ personId, token }) {
      return (await alive(personId)).map((session): SessionEntry => ({
        id: session.id, isThisOne: session.token === token, device: session.userAgent ?? "",
        begunAt: new Date(session.createdAt).getTime(), lastUsedOn: new Date(dayOf(session.updatedAt) * DAY_MS).toISOString().slice(0, 10),
      })).toSorted((a, b) => Number(b.isThisOne) - Number(a.isThisOne) || b.begunAt - a.begunAt);
    },
    async end(personId, sessionId) {
      const session = (await alive(personId)).find(({ id }) => id === sessionId);
      if (session === undefined) return false;
      await (await adapter()).deleteSession(session.token);
      return true;
    },
    async endAll(personId, kept) {
      const others = (await alive(personId)).filter(({ token }) => token !== kept);
      if (others.length > 0) await (await adapter()).deleteSessions(others.map(({ token }) => token));
    },
  };
}

/** Notes on which day a session was last used: once a day, and never at what time. */
export async function noteDay(auth: Auth, session: { readonly token: string; readonly updatedAt: Date | string }): Promise<void> {
  const today = dayOf(new Date());
  if (dayOf(session.updatedAt) < today) await (await auth.$context).internalAdapter.updateSession(session.token, { updatedAt: new Date(today * DAY_MS) });
}
