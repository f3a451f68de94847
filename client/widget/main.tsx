import { render } from "preact";
import "../shared/theme.css";
import "./widget.css";
import { chooseLocale } from "../../messages/locale.ts";
import { readLocale, setDocumentLanguage } from "../shared/locale.ts";
import { openStore } from "../shared/storage.ts";
import { loadLanguage } from "./catalogue.ts";
import { createHostPage } from "./host-page.ts";
import { createParticipationApi } from "./participation-api.ts";
import { createSession } from "./session.ts";
import { readSurroundings, readTheme, type Theme } from "./surroundings.ts";
import { WidgetApp, type AppControls } from "./widget-app.tsx";

const around = readSurroundings(window.location);
const store = openStore();
const locale = readLocale(store, document.documentElement.lang);
setDocumentLanguage(locale);

const setTheme = (theme: Theme): void => {
  if (theme === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
};
setTheme(around.theme);
document.documentElement.classList.toggle("embedded", around.isEmbedded);

// Filled by the app when it stands; before that there is nothing to tell.
const controls: AppControls = {};
const host = createHostPage(window, around.frame, (message) => {
  setTheme(readTheme(message.theme ?? null));
  if (message.language !== undefined && message.language !== "") controls.setLocale?.(chooseLocale([message.language], locale));
}, () => document.documentElement.classList.add("embedded--fitted"));

const session = createSession({
  api: createParticipationApi(around.conversationId),
  store,
  conversationId: around.conversationId,
  externalId: around.externalId,
  newRequestId: createRequestId,
  random: Math.random,
  schedule: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  onSaved: (type, statementId) => host.tell({ type, conversationId: around.conversationId, statementId }),
});

window.addEventListener("online", () => session.wake());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") session.wake();
});

const root = document.getElementById("app") ?? document.body;
// The conversation is fetched while the catalogue loads.
const started = session.start();
void loadLanguage(locale).then(async (language) => {
  render(<WidgetApp around={around} session={session} store={store} firstLanguage={language} controls={controls} />, root);
  if (around.isEmbedded) host.followHeight(root);
  await started;
  host.tell({ type: "ready", conversationId: around.conversationId });
});

/** crypto.randomUUID exists on https and localhost only; a plain http address inside an office network gets the same by hand. */
function createRequestId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
