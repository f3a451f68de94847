import { useEffect } from "preact/hooks";
import { useWidgetLanguage } from "./catalogue.ts";
import { MessagePanel } from "./message-panel.tsx";
import type { Phase } from "./session-state.ts";

interface Props {
  readonly phase: Exclude<Phase, { readonly kind: "ready" }>;
  readonly isEmbedded: boolean;
  readonly onRetry: () => void;
}

/** Before the conversation is there: loading, not found, or a failure with a way on. */
export function FirstScreen({ phase, isEmbedded, onRetry }: Props) {
  const { words: common, widget: words } = useWidgetLanguage();
  const isFailed = phase.kind === "failed";
  useEffect(() => {
    if (!isFailed) return;
    window.addEventListener("online", onRetry);
    return () => window.removeEventListener("online", onRetry);
  }, [isFailed, onRetry]);

  if (phase.kind === "loading") return <p class="message-panel muted" role="status">{common.loading}</p>;
  if (phase.code === "conversation-not-found" || phase.code === "not-found" || phase.code === "invalid-request") {
    return (
      <MessagePanel title={words.notFoundTitle} text={words.notFound}>
        {!isEmbedded && <a class="button" href="/">{words.toHome}</a>}
      </MessagePanel>
    );
  }
  return (
    <MessagePanel title={words.failedTitle} text={words.failed}>
      <button type="button" class="button button--primary" onClick={onRetry}>{common.tryAgain}</button>
    </MessagePanel>
  );
}
