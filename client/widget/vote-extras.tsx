import { usePartMessages } from "./parts-catalogue.tsx";
import type { Session } from "./session.ts";
import type { SessionState } from "./session-state.ts";
import { StatusLine } from "./status-line.tsx";

interface Props {
  readonly session: Session;
  readonly state: SessionState;
}

/** Under the answers: what is saved, and taking the last answer back. */
export function VoteExtras({ session, state }: Props) {
  const words = usePartMessages().voting;
  return (
    <>
      <StatusLine session={session} state={state} />
      {state.history.length > 0 && <button type="button" class="link-button" onClick={session.undo}>{words.undo}</button>}
    </>
  );
}
