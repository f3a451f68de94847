import { About } from "./about.tsx";
import { VisitNote } from "./visit-note.tsx";
import type { Session } from "./session.ts";
import type { SessionState } from "./session-state.ts";
import { Announcer } from "./status-line.tsx";

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly isEmbedded: boolean;
  readonly isAboutOpen: boolean;
  readonly isVoting: boolean;
  readonly showsOriginal: boolean;
  /** Something a part wants said once, e.g. that the map moved. */
  readonly note: string;
  readonly onAbout: (isOpen: boolean) => void;
  /** A setting of the page was changed. */
  readonly onSetting: () => void;
}

/** Under every part: what this is, and the live region. */
export function PageFoot({ session, state, isEmbedded, isAboutOpen, isVoting, showsOriginal, note, onAbout, onSetting }: Props) {
  const { conversation } = state;
  return (
    <>
      {isEmbedded && !session.store.isDurable && <VisitNote conversationId={session.conversationId} />}
      {conversation !== null && <About {...{ session, conversation, isEmbedded, onSetting }} isOpen={isAboutOpen} onToggle={onAbout} />}
      <Announcer {...{ state, isVoting, showsOriginal, note }} isDurable={session.store.isDurable} />
    </>
  );
}
