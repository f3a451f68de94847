import { useState } from "preact/hooks";
import type { BallotBatch, Workshop } from "../../server/contract/workshop.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { ConfirmDialog } from "./dialog.tsx";
import { FailureNotice } from "./notice.tsx";

interface Props {
  readonly workshop: Workshop;
  readonly onChanged: () => void;
}

/** What was entered, by whom, and taking it back. Nothing disappears from this list. */
export function WorkshopBatches({ workshop: { conversationId, batches }, onChanged }: Props) {
  const { messages, api, say } = useConsole();
  const { format } = useLanguage();
  const isOrganiser = useIsOrganiser();
  const { workshop: words } = messages;
  const [asked, setAsked] = useState<BallotBatch | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const takeBack = async ({ id }: BallotBatch): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    try {
      await api.takeBackBatch(conversationId, id);
      say(words.tookBack);
      onChanged();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
      setAsked(null);
    }
  };

  return (
    <section class="stack stack--tight" aria-labelledby="batches-title">
      <h2 id="batches-title">{words.batchesTitle}</h2>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {batches.length === 0 && <p class="muted">{words.batchesNone}</p>}
      <ul class="plain-list workshop-list">
        {batches.map((batch) => {
          const name = words.batch(batch.number, batch.kind === "csv");
          return (
            <li key={batch.id} class="workshop-list__item">
              <span>
                <strong>{name}</strong>{batch.fileName !== null && <> · {batch.fileName}</>} · {words.batchFacts(batch.sheets, batch.votes, batch.statements)}<br />
                <span class="muted small">{words.batchBy(batch.createdBy, format.dateTime(batch.createdAt))}</span>
                {batch.takenBackAt !== null && <span class="small"> · {words.takenBack(batch.takenBackBy ?? "", format.dateTime(batch.takenBackAt))}</span>}
              </span>
              {isOrganiser && batch.takenBackAt === null && <button type="button" class="button button--small" aria-label={`${words.takeBack}: ${name}`} onClick={() => setAsked(batch)}>{words.takeBack}</button>}
            </li>
          );
        })}
      </ul>
      {asked !== null && (
        <ConfirmDialog title={words.takeBackTitle(asked.number)} confirm={words.takeBack} isDanger isBusy={isBusy} onConfirm={() => void takeBack(asked)} onCancel={() => setAsked(null)}>
          <p>{words.takeBackText(asked.sheets)}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
