import type { Participation } from "../../server/contract/participation.ts";
import { request } from "../shared/api.ts";
import { pathOf } from "./participation-api.ts";
import type { Session } from "./session.ts";

/**
 * The link for another device. It opens the page with this part alone ("show=mine"), so that nobody's first load carries
 * the code for it; what stands behind "#" is never sent to a server.
 */
export const deviceLink = (origin: string, conversationId: string, code: string): string => `${origin}/c/${conversationId}?show=mine#device=${code}`;

export const readDeviceCode = (hash: string): string | null => /^#device=(.+)$/.exec(hash)?.[1] ?? null;

/** Exchanges a code made on another device for a token of this one, and begins the page again. Throws ApiError. */
export async function resumeHere({ conversationId, store }: Pick<Session, "conversationId" | "store">, code: string): Promise<void> {
  // Gone from the address bar and the history at once, whatever becomes of it.
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
  const { token } = await request<Participation>("POST", `${pathOf(conversationId)}/resume`, { body: { code }, tries: 3 });
  store.set(`hiroba:token:${conversationId}`, token);
  window.location.replace(`/c/${conversationId}`);
}
