import { useEffect, useState } from "preact/hooks";
import type { Session } from "../widget/session.ts";
import type { SessionState } from "../widget/session-state.ts";

/** The session's state, drawn anew when it changes. */
export function useSessionState(session: Session): SessionState {
  const [state, setState] = useState(session.state());
  useEffect(() => {
    setState(session.state());
    const stop = session.subscribe(() => setState(session.state()));
    return () => void stop();
  }, [session]);
  return state;
}
