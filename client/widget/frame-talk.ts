import { chooseParticipantLocale } from "../../messages/locale.ts";
import type { HostMessage } from "../../server/contract/embed.ts";
import type { StatementTable } from "../../server/contract/opinion-map.ts";
import { request } from "../shared/api.ts";
import { dress, lookIn } from "./host-look.ts";
import { createHostPage, type HostPage } from "./host-page.ts";
import { pathOf } from "./participation-api.ts";
import type { Running } from "./run-widget.tsx";
import { showCard } from "./session-acts.ts";
import { myVotes, type SessionState } from "./session-state.ts";
import type { Session } from "./session.ts";
import { setTheme } from "./set-theme.ts";
import { readShown, readTheme } from "./surroundings.ts";

type Milestone = "placed" | "finished";

interface Beginning {
  /** What the host page said before this file was there, and what has collected it until now. */
  readonly early: readonly MessageEvent[];
  readonly hear: (event: MessageEvent) => void;
  readonly frame: string;
  readonly session: Session;
  readonly running: Promise<Running>;
}

/** Takes up the talk with the host page where it is: what was said already is heard first. */
export function startTalk({ early, hear, frame, session, running }: Beginning): HostPage {
  let listen: (event: MessageEvent) => void = () => undefined;
  let obey: (wish: Partial<HostMessage>) => void = () => undefined;
  const page = window.parent === window ? window : {
    parent: window.parent,
    addEventListener: (type: "message", listener: typeof listen) => {
      listen = listener;
      window.addEventListener(type, listener);
    },
  };
  const host = createHostPage(page, frame, (wish) => obey(wish), () => document.documentElement.classList.add("embedded--fitted"));
  obey = talkWithHost(host, session, running);
  window.removeEventListener("message", hear);
  early.forEach((event) => listen(event));
  return host;
}

/**
 * What a frame does besides showing the widget: wears the host page's look, tells it when the reader has a place on the map and
 * when there is nothing left to answer, and does what the page wishes. Answers with the reader of wishes; what comes from the
 * page is checked here, and what is not understood is left alone.
 */
export function talkWithHost(host: Pick<HostPage, "tell">, session: Session, running: Promise<Running>): (wish: Partial<HostMessage>) => void {
  const { conversationId } = session;
  dress(lookIn(new URLSearchParams(window.location.search)));

  const told = new Set<Milestone>();
  const tellMilestones = (): void => {
    for (const milestone of milestonesOf(session.state())) {
      if (!told.has(milestone)) host.tell({ type: milestone, conversationId });
      told.add(milestone);
    }
  };
  session.subscribe(tellMilestones);
  tellMilestones();

  const show = async (statementId: number): Promise<void> => {
    if (myVotes(session.state()).has(statementId) || session.state().deck[0]?.id === statementId) return;
    const { statements } = await request<StatementTable>("GET", `${pathOf(conversationId)}/statements`);
    const found = statements.find(({ statement }) => statement.id === statementId)?.statement;
    if (found !== undefined) showCard(session, found);
  };
  return (wish) => {
    if (wish.type === "configure") void running.then((page) => configure(wish, page));
    else if (wish.type === "focus") (document.querySelector<HTMLElement>("[data-goal]") ?? document.getElementById("panel"))?.focus();
    // What cannot be fetched now is not on the screen; the host may ask again.
    else if (wish.type === "goto" && Number.isInteger(wish.statementId)) void show(Number(wish.statementId)).catch(() => undefined);
  };
}

function configure({ language, theme, show, look }: Partial<Extract<HostMessage, { type: "configure" }>>, page: Running): void {
  if (typeof theme === "string") setTheme(readTheme(theme));
  if (typeof language === "string" && language !== "") page.setLocale(chooseParticipantLocale([language], chooseParticipantLocale([document.documentElement.lang])));
  if (typeof show === "string") page.setShown(readShown(show));
  // The look follows the theme: what is legible on white need not be on black.
  if (typeof look === "object") dress(lookIn(new Map(Object.entries(look))));
  else if (typeof theme === "string") dress(null);
}

/** Only what the server has confirmed counts. */
export const milestonesOf = ({ phase, progress, deck, queue, isExhausted, saved }: SessionState): readonly Milestone[] =>
  (phase.kind !== "ready" || saved.size === 0 ? [] : [
    ...(progress.votesUntilPlaced === 0 ? ["placed" as const] : []),
    ...(isExhausted && deck.length === 0 && queue.length === 0 ? ["finished" as const] : []),
  ]);
