import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ConsoleMessages } from "../../messages/en/console.ts";
import { Role, type SignedInPerson } from "../../server/contract/console.ts";
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

const useMay = (role: Role): boolean => {
  const { me } = useConsole();
  return me !== null && Role.options.indexOf(me.role) >= Role.options.indexOf(role);
};
export const useIsModerator = (): boolean => useMay("moderator");
export const useIsOrganiser = (): boolean => useMay("organiser");
export const useIsOwner = (): boolean => useMay("owner");
