import { ApiError } from "../shared/api.ts";
import type { WidgetLanguage } from "./catalogue.ts";
import { MessagePanel } from "./message-panel.tsx";
import type { Phase } from "./session-state.ts";

interface Props {
  readonly language: WidgetLanguage;
  readonly phase: Phase;
  readonly onRetry: () => void;
}

/** Before the conversation is there: loading, or what went wrong with a way on. */
export function FirstScreen({ language: { words, widget }, phase, onRetry }: Props) {
  if (phase.kind !== "failed") return <p class="message-panel muted" role="status">{words.loading}</p>;
  // What the server says is in the reader's language; without an answer we say it ourselves.
  return (
    <MessagePanel title={widget.failedTitle} text={(phase.error instanceof ApiError && phase.error.message) || widget.failed}>
      <button type="button" class="button button--primary" onClick={onRetry}>{words.tryAgain}</button>
    </MessagePanel>
  );
}
