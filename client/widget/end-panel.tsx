import type { PublicConversation } from "../../server/contract/conversation.ts";
import { MessagePanel } from "./message-panel.tsx";
import { usePartMessages } from "./parts-catalogue.tsx";
import { ResultsSoFar } from "./results-so-far.tsx";
import type { Session } from "./session.ts";
import type { SessionState } from "./session-state.ts";
import { SinceLastVisit } from "./since-last-visit.tsx";
import { StatusLine } from "./status-line.tsx";

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly conversation: PublicConversation;
  /** Whether the reader has answered anything. */
  readonly hasAnswered: boolean;
  readonly mayWrite: boolean;
  readonly onMap: (() => void) | null;
}

/** When there is nothing to vote on: over, not begun, nothing written yet, or everything answered. Each with a way on. */
export function EndPanel({ session, state: now, conversation, hasAnswered, mayWrite, onMap }: Props) {
  const words = usePartMessages();
  const toMap = onMap !== null && <button type="button" class="button" onClick={onMap}>{words.seeMap}</button>;
  const { isOpen, state, reportId } = conversation;
  // "open" and yet not open: its closing time has passed.
  if (!isOpen && state === "draft") return <MessagePanel title={words.notOpenTitle} text={words.notOpen} />;
  if (!isOpen) {
    return (
      <>
        <MessagePanel title={words.closedTitle} text={words.closed}>
          {toMap}
          {reportId !== null && <a class="button" href={`/report/${reportId}`} target="_top">{words.readReport}</a>}
        </MessagePanel>
        <StatusLine session={session} state={now} isErrorOnly />
        <SinceLastVisit session={session} state={now} onMap={onMap} />
        <ResultsSoFar session={session} state={now} />
      </>
    );
  }
  if (hasAnswered) {
    return (
      <>
        <MessagePanel title={words.allAnsweredTitle} text={words.allAnswered}>{toMap}</MessagePanel>
        <ResultsSoFar session={session} state={now} />
      </>
    );
  }
  return <MessagePanel title={words.noStatementsTitle} text={mayWrite ? words.noStatements : words.noStatementsClosedWriting} />;
}
