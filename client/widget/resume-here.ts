import type { Participation } from "../../server/contract/participation.ts";
import { ApiError, request } from "../shared/api.ts";
import { openStore } from "../shared/storage.ts";
import { loadLanguage } from "./catalogue.ts";
import { pathOf } from "./participation-api.ts";
import { readLocale } from "../shared/locale.ts";
import { readSurroundings } from "./surroundings.ts";

/** Exchanges a code made on another device for a token, before the page starts; says so when it is not taken. */
export async function resumeHere(code: string): Promise<void> {
  const { conversationId } = readSurroundings(window.location);
  const store = openStore();
  // Gone from the address bar and the history at once, whatever becomes of it.
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
  try {
    const { token } = await request<Participation>("POST", `${pathOf(conversationId)}/resume`, { body: { code }, tries: 3 });
    store.set(`hiroba:token:${conversationId}`, token);
  } catch (error) {
    const { words } = await loadLanguage(readLocale(store, document.documentElement.lang));
    const notice = document.createElement("p");
    notice.className = "notice notice--warning";
    notice.setAttribute("role", "alert");
    notice.textContent = error instanceof ApiError && error.message !== "" ? error.message : words.genericError;
    document.getElementById("app")?.before(notice);
  }
}
