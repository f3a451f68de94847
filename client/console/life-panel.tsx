import { useState } from "preact/hooks";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { isStateAct, lifeActs, stateAfter, type LifeAct, type StateAct } from "./conversation-life.ts";
import { participationAddress } from "./embed-code.ts";
import { LifeQuestion } from "./life-question.tsx";
import { timeZoneName } from "./local-date-time.ts";
import { FailureNotice, Notice } from "./notice.tsx";
import { PreviewDialog } from "./preview-dialog.tsx";
import type { TabProps } from "./tab-props.ts";

/** The state in a sentence, and previewing, opening, closing, archiving: each asks first and says what will happen. */
export function LifePanel({ conversation, onChanged }: TabProps) {
  const { messages, api } = useConsole();
  const { format } = useLanguage();
  const isOrganiser = useIsOrganiser();
  const words = messages.conversation.overview;
  const { settings, isOpen, id } = conversation;
  const [asking, setAsking] = useState<LifeAct | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [isDone, setDone] = useState(false);

  const change = async (act: StateAct): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      onChanged(await api.update(id, { state: stateAfter[act] }));
      setDone(true);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
      setAsking(null);
    }
  };
  const nameOf = (act: LifeAct): string =>
    act === "preview" ? messages.life.preview.begin : act === "new-password" ? messages.life.preview.again : act === "draft" ? messages.life.preview.backToDraft : words.act[act];

  const { opensAt } = settings;
  const closes = settings.closesAt === null ? null : format.dateTime(settings.closesAt);
  const isWaiting = settings.state === "draft" || settings.state === "preview";
  return (
    <section class="card stack stack--tight" aria-labelledby="state-title">
      <h2 id="state-title">{words.stateTitle}</h2>
      {settings.state === "open" && !isOpen && closes !== null ? <p>{words.closingPassed(closes)}</p> : <p>{words.stateText[settings.state]}</p>}
      {isWaiting && opensAt !== null && <p>{messages.life.opensOn(format.dateTime(opensAt), timeZoneName())}</p>}
      {(isOpen || isWaiting) && closes !== null && <p>{messages.life.closesOn(closes, timeZoneName())}</p>}
      {settings.state === "preview" && (
        <>
          <Notice><p>{messages.life.preview.note}</p></Notice>
          <p><a href={participationAddress("", id)} target="_blank" rel="noopener">{messages.life.preview.link} {messages.frame.opensNewTab}</a></p>
        </>
      )}
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
              {nameOf(act)}
            </button>
          ))}
        </div>
      )}
      <div role="status">{isDone && <Notice kind="success"><p>{words.changed[settings.state]}</p></Notice>}</div>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {asking !== null && (isStateAct(asking)
        ? <LifeQuestion act={asking} conversation={conversation} confirm={nameOf(asking)} isBusy={isBusy} onConfirm={() => void change(asking)} onCancel={() => setAsking(null)} />
        : <PreviewDialog conversation={conversation} onBegun={onChanged} onClose={() => setAsking(null)} />)}
    </section>
  );
}
