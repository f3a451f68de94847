import { ApiError } from "../shared/api.ts";
import type { WidgetLanguage } from "./catalogue.ts";
import { LazyPart } from "./lazy-part.tsx";
import { MessagePanel } from "./message-panel.tsx";
import type { Session } from "./session.ts";
import type { Phase } from "./session-state.ts";

interface Props {
  readonly language: WidgetLanguage;
  readonly phase: Phase;
  readonly session: Session;
}

const loadGate = () => import("./gate-part.tsx");

/** Before the conversation is there: loading, or what went wrong with a way on. */
export function FirstScreen({ language, phase, session }: Props) {
  const { words, widget } = language;
  if (phase.kind !== "failed") return <p class="message-panel muted" role="status">{words.loading}</p>;
  const { error } = phase;
  // Somebody is not let in: what is asked for comes with the code that takes it.
  if (error instanceof ApiError && error.status === 403) return <LazyPart language={language} load={loadGate}>{({ GatePart }) => <GatePart session={session} error={error} />}</LazyPart>;
  // What the server says is in the reader's language; without an answer we say it ourselves.
  return (
    <MessagePanel title={widget.failedTitle} text={(error instanceof ApiError && error.message) || widget.failed}>
      <button type="button" class="button button--primary" onClick={() => void session.start()}>{words.tryAgain}</button>
    </MessagePanel>
  );
}
