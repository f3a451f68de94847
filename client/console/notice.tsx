import type { ComponentChildren } from "preact";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { failureText } from "./failure-text.ts";
import type { Loading } from "./use-load.ts";

interface NoticeProps {
  readonly kind?: "info" | "error" | "success" | "warning";
  readonly title?: string;
  /** "alert" interrupts a screen reader, "status" waits its turn. */
  readonly role?: "alert" | "status";
  readonly children?: ComponentChildren;
}

export function Notice({ kind = "info", title, role, children }: NoticeProps) {
  return (
    <div class={`notice${kind === "info" ? "" : ` notice--${kind}`}`} {...(role === undefined ? {} : { role })}>
      {title !== undefined && <p class="notice__title">{title}</p>}
      {children}
    </div>
  );
}

/** What failed, in a sentence, with a way on. */
export function FailureNotice({ error, title, onRetry }: { readonly error: unknown; readonly title?: string; readonly onRetry?: () => void }) {
  const { messages } = useConsole();
  const { common } = useLanguage();
  return (
    <Notice kind="error" role="alert" title={title ?? messages.failure.loadTitle}>
      <p>{failureText(error, messages, common)}</p>
      {onRetry !== undefined && (
        <p><button type="button" class="button button--small" onClick={onRetry}>{common.tryAgain}</button></p>
      )}
    </Notice>
  );
}

export function Wait({ children }: { readonly children?: string }) {
  const { common } = useLanguage();
  return <p class="console-wait" role="status">{children ?? common.loading}</p>;
}

/** Shows the wait, the failure with a way on, or what was loaded. */
export function Resource<Data>({ state, onRetry, children }: {
  readonly state: Loading<Data>;
  readonly onRetry: () => void;
  readonly children: (data: Data) => ComponentChildren;
}) {
  if (state.kind === "loading") return <Wait />;
  if (state.kind === "failed") return <FailureNotice error={state.error} onRetry={onRetry} />;
  return <>{children(state.data)}</>;
}

export function EmptyState({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="empty-state stack stack--tight">
      <p class="empty-state__title">{title}</p>
      {children}
    </div>
  );
}
