import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ConsoleMessages } from "../../messages/en/console.ts";
import { isAtLeast, roleAt, type Role, type SignedInPerson } from "../../server/contract/console.ts";
import type { TextStore } from "../shared/storage.ts";
import type { ConsoleApi } from "./console-api.ts";
import type { Router } from "./router.ts";

/** What every screen of the console may use. */
export interface ConsoleTools {
  readonly messages: ConsoleMessages;
  readonly api: ConsoleApi;
  readonly router: Router;
  readonly store: TextStore;
  /** Null on the sign-in page. */
  readonly me: SignedInPerson | null;
  /** The organisation looked at; null for guests, who have a role in single conversations only. */
  readonly organisationId: string | null;
  readonly chooseOrganisation: (organisationId: string) => void;
  /** Asks again who is signed in, after something about them has changed. */
  readonly refreshMe: () => void;
  /** Says a sentence to screen readers without moving anything. */
  readonly say: (sentence: string) => void;
}

const ConsoleContext = createContext<ConsoleTools | null>(null);
export const ConsoleProvider = ConsoleContext.Provider;

export function useConsole(): ConsoleTools {
  const tools = useContext(ConsoleContext);
  if (tools === null) throw new Error("useConsole outside <ConsoleProvider>");
  return tools;
}

/** The conversation, or the organisation, a screen is about: somebody may moderate this one and only read the next. */
const PlaceContext = createContext<{ readonly organisationId: string; readonly conversationId: string | null } | null>(null);
export const PlaceProvider = PlaceContext.Provider;

/** What the person may do here: in the conversation of this screen, or in the organisation looked at. */
export function useRole(): Role | null {
  const { me, organisationId } = useConsole();
  const place = useContext(PlaceContext) ?? (organisationId === null ? null : { organisationId, conversationId: null });
  return me === null || place === null ? null : roleAt(me, place);
}
const useMay = (role: Role): boolean => isAtLeast(useRole(), role);
export const useIsModerator = (): boolean => useMay("moderator");
export const useIsOrganiser = (): boolean => useMay("organiser");
export const useIsOwner = (): boolean => useMay("owner");
