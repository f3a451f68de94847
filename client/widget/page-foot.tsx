import { About } from "./about.tsx";
import { Announcer } from "./status-line.tsx";
import { VisitNote } from "./visit-note.tsx";
import type { Session } from "./session.ts";
import type { SessionState } from "./session-state.ts";

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly isEmbedded: boolean;
  readonly isAboutOpen: boolean;
  readonly isVoting: boolean;
  /** Something a part wants said once, e.g. that the map moved. */
  readonly note: string;
  readonly onAbout: (isOpen: boolean) => void;
}

/** Under every part: what this is, and the live region. */
export function PageFoot({ session, state, isEmbedded, isAboutOpen, isVoting, note, onAbout }: Props) {
  return (
    <>
      {isEmbedded && !session.store.isDurable && <VisitNote conversationId={session.conversationId} />}
      {state.conversation !== null && <About conversation={state.conversation} isEmbedded={isEmbedded} isOpen={isAboutOpen} onToggle={onAbout} />}
      <Announcer state={state} isDurable={session.store.isDurable} isVoting={isVoting} note={note} />
    </>
  );
}
