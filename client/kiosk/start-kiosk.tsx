import { render } from "preact";
import { participantLocales, type ParticipantLocale } from "../../messages/locale.ts";
import { readParticipantLocale, setDocumentLanguage } from "../shared/locale.ts";
import { createMemoryStore, openStore } from "../shared/storage.ts";
import { loadKioskLanguage } from "./catalogue.ts";
import { KioskApp } from "./kiosk-app.tsx";
import { openTablet } from "./tablet-memory.ts";

/** Reads the code the organisers' link brought, and shows the tablet's first screen when its words are there. */
export function startKiosk(): void {
  const conversationId = decodeURIComponent(window.location.pathname.split("/")[2] ?? "");
  const store = openStore();
  const tablet = openTablet(store, conversationId);
  const code = new URLSearchParams(window.location.hash.slice(1)).get("code");
  if (code !== null) {
    tablet.setCode(code);
    // Out of the address bar, where the next person could read or photograph it.
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
  }
  // What somebody chose on the participation page of this device is no wish of the next person: only the address and the page count.
  const locale: ParticipantLocale = readParticipantLocale(createMemoryStore(), document.documentElement.lang);
  const first = participantLocales.find((one) => one === document.documentElement.lang) ?? locale;
  setDocumentLanguage(first);
  void loadKioskLanguage(first).then((language) => {
    render(<KioskApp {...{ conversationId, store, tablet, language }} />, document.getElementById("app") ?? document.body);
  });
}
