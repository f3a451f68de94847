import { usePartMessages } from "./parts-catalogue.tsx";
import { markImportant } from "./session-acts.ts";
import type { Session } from "./session.ts";
import type { SessionState } from "./session-state.ts";

interface Props {
  readonly session: Session;
  readonly state: Pick<SessionState, "important">;
  readonly statementId: number;
}

/** "Important to me": small, labelled, and of no weight for which statement comes next. */
export function ImportantToggle({ session, state, statementId }: Props) {
  const isMarked = state.important.has(statementId);
  return (
    <button type="button" class="important-toggle" aria-pressed={isMarked} onClick={() => markImportant(session, statementId, !isMarked)}>
      <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M6 3h12v18l-6-4.5L6 21z" fill={isMarked ? "currentColor" : "none"} stroke="currentColor" stroke-width="2" stroke-linejoin="round" />
      </svg>
      {usePartMessages().voting.important}
    </button>
  );
}
