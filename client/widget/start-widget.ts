import { readParticipantLocale, setDocumentLanguage } from "../shared/locale.ts";
import { openStore } from "../shared/storage.ts";
import { loadLanguage } from "./catalogue.ts";
import { createParticipationApi } from "./participation-api.ts";
import { runWidget } from "./run-widget.tsx";
import { createSession } from "./session.ts";
import { setTheme } from "./set-theme.ts";
import { readSurroundings } from "./surroundings.ts";

/** Reads the surroundings, starts the session, and draws the page when its words are there. */
export function startWidget(): void {
  const around = readSurroundings(window.location);
  const store = openStore();
  const locale = readParticipantLocale(store, document.documentElement.lang);
  setDocumentLanguage(locale);

  setTheme(around.theme);

  // What the host page says before the talk with it is loaded is kept for it.
  const early: MessageEvent[] = [];
  const hear = (event: MessageEvent): void => void early.push(event);
  if (around.isEmbedded) window.addEventListener("message", hear);

  const session = createSession({
    api: createParticipationApi(around.conversationId),
    store,
    conversationId: around.conversationId,
    reader: around.reader,
    newRequestId: createRequestId,
    random: Math.random,
    schedule: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    onSaved: (type, statementId) => void talk?.then((host) => host.tell({ type, conversationId: around.conversationId, statementId })),
  });

  window.addEventListener("online", () => session.wake());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") session.wake();
  });

  const root = document.getElementById("app") ?? document.body;
  // The conversation is fetched while the catalogue loads.
  const started = session.start();
  const running = loadLanguage(locale).then((language) => runWidget(around, session, store, language, root));
  // What only a frame needs comes beside the first screen: the host page's look and wishes, and what it likes to hear.
  const talk = around.isEmbedded ? import("./frame-talk.ts").then(({ startTalk }) => startTalk({ early, hear, frame: around.frame, session, running })) : undefined;
  void talk?.then(async (host) => {
    await running;
    host.followHeight(root);
    await started;
    host.tell({ type: "ready", conversationId: around.conversationId });
  });
}

/** A random UUID (version 4). By hand, because crypto.randomUUID is missing on plain http addresses inside an office network. */
function createRequestId(): string {
  return "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, () => ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) & 15).toString(16));
}
