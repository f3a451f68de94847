import { useEffect, useRef, useState } from "preact/hooks";
import type { Vote } from "../../server/contract/vote.ts";
import { useWidgetLanguage } from "./catalogue.ts";
import { LazyPart } from "./lazy-part.tsx";
import { MessagePanel } from "./message-panel.tsx";
import { ProgressLine } from "./progress-line.tsx";
import type { Session } from "./session.ts";
import { progressNow, type SessionState } from "./session-state.ts";
import { StatusLine, type Status } from "./status-line.tsx";
import { VoteCard } from "./vote-card.tsx";

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly status: Status | null;
  readonly showsWriting: boolean;
  readonly onMap: (() => void) | null;
}

const loadWriteForm = () => import("./write-form.tsx");

/** One statement at a time; writing takes its place when asked for. */
export function VoteTab({ session, state, status, showsWriting, onMap }: Props) {
  const { widget: words, words: { genericError: writeFailed } } = useWidgetLanguage();
  const [isWriting, setWriting] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const writeButton = useRef<HTMLButtonElement>(null);
  const { conversation } = state;
  const card = state.deck[0];
  const progress = progressNow(state);
  const mayWrite = showsWriting && conversation?.whoMayWrite === "participants";
  const hasActed = useRef(false);

  // What had the focus may be gone (the last card's buttons, a used-up undo): go on from the heading.
  useEffect(() => {
    if (hasActed.current && (document.activeElement === document.body || document.activeElement === null)) title.current?.focus();
  }, [card?.id, state.history.length, state.isExhausted]);

  const vote = (chosen: Vote): void => {
    hasActed.current = true;
    session.answer(chosen);
  };
  const undo = (): void => {
    hasActed.current = true;
    session.undo();
  };

  if (conversation === null) return null;
  const toMap = onMap !== null && <button type="button" class="button" onClick={onMap}>{words.seeMap}</button>;
  if (!conversation.isOpen) {
    const isOver = conversation.state === "closed" || conversation.state === "archived" || conversation.state === "open";
    return (
      <MessagePanel title={isOver ? words.closedTitle : words.notOpenTitle} text={isOver ? words.closed : words.notOpen}>
        {isOver && toMap}
        {conversation.reportId !== null && <a class="button" href={`/report/${conversation.reportId}`} target="_top">{words.readReport}</a>}
      </MessagePanel>
    );
  }
  if (isWriting) {
    return (
      <LazyPart load={loadWriteForm} failedText={writeFailed}>
        {({ WriteForm }) => (
          <WriteForm
            session={session}
            conversation={conversation}
            onClose={() => {
              setWriting(false);
              setTimeout(() => writeButton.current?.focus());
            }}
          />
        )}
      </LazyPart>
    );
  }

  const write = mayWrite && <button ref={writeButton} type="button" class="button write-button" onClick={() => setWriting(true)}>{words.write}</button>;
  const isNewConversation = progress.answered === 0 && progress.left === 0;
  return (
    <div class="vote-tab">
      <ProgressLine progress={progress} onMap={onMap} />
      {card !== undefined ? (
        <VoteCard card={card} titleRef={title} onVote={vote} onUndo={undo} />
      ) : !state.isExhausted ? (
        <p class="message-panel" ref={title} tabIndex={-1}>{state.isStuck || !navigator.onLine ? words.offlineForNext : words.waitingForNext}</p>
      ) : isNewConversation ? (
        <MessagePanel titleRef={title} title={words.noStatementsTitle} text={mayWrite ? words.noStatements : words.noStatementsClosedWriting} />
      ) : (
        <MessagePanel titleRef={title} title={words.allAnsweredTitle} text={words.allAnswered}>{toMap}</MessagePanel>
      )}
      <div class="vote-tab__after">
        <StatusLine status={status} />
        {state.history.length > 0 && <button type="button" class="link-button" onClick={undo}>{words.undo}</button>}
      </div>
      {write}
      {card !== undefined && (
        <details class="small keys">
          <summary>{words.keysTitle}</summary>
          <p>{words.keys}</p>
        </details>
      )}
    </div>
  );
}
