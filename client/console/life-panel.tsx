import { useState } from "preact/hooks";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { lifeActs, openingDoubts, stateAfter, type LifeAct } from "./conversation-life.ts";
import { ConfirmDialog } from "./dialog.tsx";
import { FailureNotice, Notice } from "./notice.tsx";
import type { TabProps } from "./tab-props.ts";

/** The state in a sentence, and opening, closing, archiving: each asks first and says what will happen. */
export function LifePanel({ conversation, onChanged }: TabProps) {
  const { messages, api } = useConsole();
  const { format } = useLanguage();
  const isOrganiser = useIsOrganiser();
  const words = messages.conversation.overview;
  const { settings, isOpen } = conversation;
  const [asking, setAsking] = useState<LifeAct | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [isDone, setDone] = useState(false);

  const change = async (act: LifeAct): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      onChanged(await api.update(conversation.id, { state: stateAfter[act] }));
      setDone(true);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
      setAsking(null);
    }
  };

  const closes = settings.closesAt === null ? null : format.dateTime(settings.closesAt);
  return (
    <section class="card stack stack--tight" aria-labelledby="state-title">
      <h2 id="state-title">{words.stateTitle}</h2>
      {settings.state === "open" && !isOpen && closes !== null ? <p>{words.closingPassed(closes)}</p> : <p>{words.stateText[settings.state]}</p>}
      {isOpen && closes !== null && <p>{words.closesAt(closes)}</p>}
      {!isOrganiser && <p class="muted small">{words.moderatorState}</p>}
      {isOrganiser && (
        <div class="row">
          {lifeActs(settings.state).map((act, index) => (
            <button
              key={act}
              type="button"
              class={`button${index === 0 && (act === "open" || act === "reopen") ? " button--primary" : ""}`}
              onClick={() => {
                setDone(false);
                setAsking(act);
              }}
            >
              {words.act[act]}
            </button>
          ))}
        </div>
      )}
      <div role="status">{isDone && <Notice kind="success"><p>{words.changed[settings.state]}</p></Notice>}</div>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {asking !== null && <LifeQuestion act={asking} conversation={conversation} isBusy={isBusy} onConfirm={() => void change(asking)} onCancel={() => setAsking(null)} />}
    </section>
  );
}

function LifeQuestion({ act, conversation, isBusy, onConfirm, onCancel }: {
  readonly act: LifeAct;
  readonly conversation: TabProps["conversation"];
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { messages } = useConsole();
  const words = messages.conversation.overview;
  const question = act === "reopen" ? "open" : act;
  const doubts = question === "open" ? openingDoubts(conversation, Date.now()) : [];
  return (
    <ConfirmDialog title={words.confirmTitle[question]} confirm={words.act[act]} isDanger={act === "close" || act === "archive"} isBusy={isBusy} onConfirm={onConfirm} onCancel={onCancel}>
      {doubts.includes("no-statements") && <Notice kind="warning"><p>{words.confirmText.openEmpty}</p></Notice>}
      {doubts.includes("closing-time-passed") && <Notice kind="warning"><p>{words.confirmText.openPassed}</p></Notice>}
      {question === "open" ? <p>{words.confirmText.open(conversation.counts.statements.votable)}</p> : <p>{words.confirmText[question]}</p>}
    </ConfirmDialog>
  );
}
