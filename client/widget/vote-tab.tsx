import type { WidgetLanguage } from "./catalogue.ts";
import { LazyPart } from "./lazy-part.tsx";
import { ProgressLine } from "./progress-line.tsx";
import type { Session } from "./session.ts";
import { progressNow, type SessionState } from "./session-state.ts";
import { shownText } from "./shown-text.ts";
import { VoteCard } from "./vote-card.tsx";

interface Props {
  readonly language: WidgetLanguage;
  readonly session: Session;
  readonly state: SessionState;
  readonly showsWriting: boolean;
  readonly isWriting: boolean;
  readonly onWriting: (isWriting: boolean) => void;
  readonly showsOriginal?: boolean;
  readonly onOriginal?: (showsOriginal: boolean) => void;
  readonly onMap: (() => void) | null;
}

const loadWriteForm = () => import("./write-form.tsx");
/** What stands around the first card and comes a moment after it. */
export const loadAfterFirst = () => import("./after-first.tsx");
const loadEndPanel = () => import("./end-panel.tsx");

/** One statement at a time; writing takes its place when asked for. */
export function VoteTab({ language, session, state, showsWriting, isWriting, onWriting, showsOriginal = false, onOriginal, onMap }: Props) {
  const { widget } = language;
  const { conversation, deck: [card], isExhausted, isStuck } = state;
  if (conversation === null) return null;
  const { isOpen } = conversation;
  const progress = progressNow(state);
  const mayWrite = showsWriting && conversation.whoMayWrite === "participants";
  if (isWriting && isOpen) {
    return <LazyPart language={language} load={loadWriteForm}>{({ WriteForm }) => <WriteForm session={session} conversation={conversation} onClose={() => onWriting(false)} />}</LazyPart>;
  }
  if (!isOpen || (card === undefined && isExhausted && progress.answered === 0)) {
    return (
      <>
        <LazyPart language={language} load={loadEndPanel}>
          {({ EndPanel }) => <EndPanel {...{ session, state, conversation, mayWrite, onMap }} hasAnswered={false} />}
        </LazyPart>
        {isOpen && mayWrite && <button type="button" class="button write-button" onClick={() => onWriting(true)}>{widget.write}</button>}
      </>
    );
  }
  const translated = card && shownText(card, language.locale);
  return (
    <div class="vote-tab">
      <ProgressLine widget={widget} progress={progress} onMap={onMap} />
      {card !== undefined ? (
        <VoteCard language={language} card={card} shown={showsOriginal || !translated ? card : translated} onVote={session.answer} onUndo={session.undo}>
          {onOriginal !== undefined && translated?.language !== card.language && (
            <LazyPart language={language} load={loadAfterFirst} isQuiet>{({ TranslationSwitch }) => <TranslationSwitch card={card} showsOriginal={showsOriginal} onOriginal={onOriginal} />}</LazyPart>
          )}
        </VoteCard>
      ) : isExhausted ? (
        <LazyPart language={language} load={loadEndPanel}>
          {({ EndPanel }) => <EndPanel {...{ session, state, conversation, mayWrite, onMap }} hasAnswered />}
        </LazyPart>
      ) : (
        <p class="message-panel" data-goal tabIndex={-1}>{isStuck ? widget.offlineForNext : widget.waitingForNext}</p>
      )}
      <div class="vote-tab__after">
        <LazyPart language={language} load={loadAfterFirst} isQuiet>{({ VoteExtras }) => <VoteExtras session={session} state={state} onMap={onMap} />}</LazyPart>
      </div>
      {mayWrite && <button type="button" class="button write-button" onClick={() => onWriting(true)}>{widget.write}</button>}
    </div>
  );
}
