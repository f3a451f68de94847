import type { SolvedWork, WorkChallenge } from "../../server/contract/gates.ts";
import type { Participation } from "../../server/contract/participation.ts";
import { ApiError, request } from "../shared/api.ts";
import { asParticipant, pathOf } from "./participation-api.ts";
import type { Session } from "./session.ts";
import { solveWork } from "./solve-work.ts";
import { readSurroundings } from "./surroundings.ts";

/**
 * What is brought to the door. It outlives what is drawn: whoever looks for the code in another app comes back to a page that
 * begins again, and to work that went on.
 */
export interface Bringing {
  code: string | undefined;
  /** Used up with each code that was refused. */
  work: SolvedWork | undefined;
  /** The same for all tries of this page: an answer that was lost costs nobody a second code. */
  readonly attempt: string;
  /** Under way. */
  entering: Promise<Entered> | undefined;
  stopper: AbortController;
  onShare: (share: number) => void;
}

let brought: Bringing | undefined;

export const bringingOf = ({ newRequestId }: Pick<Session, "newRequestId">): Bringing =>
  (brought ??= { code: takeCodeFromAddress(), work: undefined, attempt: newRequestId(), entering: undefined, stopper: new AbortController(), onShare: () => undefined });

/** Goes to the door, or waits for the one who is on the way. */
export function enter(session: Pick<Session, "conversationId" | "store">, bring: Bringing): Promise<Entered> {
  if (bring.entering === undefined) {
    bring.stopper = new AbortController();
    bring.entering = enterConversation(session, bring, (share) => bring.onShare(share), bring.stopper.signal).finally(() => {
      bring.entering = undefined;
    });
  }
  return bring.entering;
}

/** What to ask next; "in": the token is stored, the page can begin. */
export type Entered = { readonly kind: "in" } | { readonly kind: "code"; readonly refused: string | null };

/** Times the work may be wrong or too late before somebody is told. */
const MOST_TRIES = 3;

/** The code behind "#" of a link or a QR code, or in the address; it goes from the address bar and the history at once. */
function takeCodeFromAddress(): string | undefined {
  const { hash, search, pathname } = window.location;
  const query = new URLSearchParams(search);
  const code = /^#code=(.+)$/.exec(hash)?.[1] ?? query.get("code") ?? undefined;
  if (code === undefined) return undefined;
  query.delete("code");
  window.history.replaceState(null, "", `${pathname}${query.size > 0 ? `?${String(query)}` : ""}`);
  return decodeURIComponent(code);
}

/** Goes to the door with what there is, computes when that is asked for, and says what a person has to give. Throws ApiError, or when it is stopped. */
async function enterConversation({ conversationId, store }: Pick<Session, "conversationId" | "store">, bring: Bringing, onShare: (share: number) => void, signal: AbortSignal): Promise<Entered> {
  const path = pathOf(conversationId);
  const { reader } = readSurroundings(window.location);
  const key = `hiroba:token:${conversationId}`;
  for (let tries = 1; ; tries += 1) {
    try {
      const { code, work, attempt } = bring;
      const { token } = await request<Participation>("POST", `${path}/participation`, {
        body: { ...reader, attempt, ...(code !== undefined && { code }), ...(work !== undefined && { work }) }, headers: asParticipant(reader === null ? store.get(key) : null), tries: 3,
      });
      if (reader === null) store.set(key, token);
      return { kind: "in" };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === "invitation-needed") return { kind: "code", refused: null };
      if (error.code === "invitation-invalid") {
        bring.work = undefined;
        bring.code = undefined;
        return { kind: "code", refused: error.message };
      }
      const isWork = error.code === "proof-of-work-needed" || error.code === "proof-of-work-invalid";
      if (!isWork || tries >= MOST_TRIES) throw error;
    }
    bring.work = await solveWork(await request<WorkChallenge>("GET", `${path}/work`), onShare, signal);
  }
}
