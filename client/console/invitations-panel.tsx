import { useState } from "preact/hooks";
import type { Gates, InvitationBatch, InvitationsMade } from "../../server/contract/gates.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { CopyField } from "./copy-field.tsx";
import { ConfirmDialog } from "./dialog.tsx";
import { InvitationForm } from "./invitation-form.tsx";
import { FailureNotice } from "./notice.tsx";

interface Props {
  readonly conversationId: string;
  readonly batches: readonly InvitationBatch[];
  readonly onChanged: (gates: Gates) => void;
}

/** Batches of codes: make one, save it this once, see how many were used, revoke it. */
export function InvitationsPanel({ conversationId, batches, onChanged }: Props) {
  const { messages, api, say } = useConsole();
  const { format } = useLanguage();
  const words = messages.gates;
  const isOrganiser = useIsOrganiser();
  const [made, setMade] = useState<InvitationsMade | null>(null);
  const [asked, setAsked] = useState<InvitationBatch | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const take = async (next: InvitationsMade): Promise<void> => {
    setMade(next);
    say(words.made(next.codes.length));
    onChanged(await api.gates(conversationId));
  };
  const revoke = async ({ number }: InvitationBatch): Promise<void> => {
    setFailure(null);
    try {
      onChanged(await api.revokeInvitations(conversationId, number));
    } catch (error) {
      setFailure(error);
    } finally {
      setAsked(null);
    }
  };

  return (
    <section class="stack" aria-labelledby="invitations-title">
      <h3 id="invitations-title">{words.batchesTitle}</h3>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {made !== null && <Made made={made} />}
      {batches.length === 0 && <p class="muted">{words.batchNone}</p>}
      <ul class="plain-list stack">
        {batches.map((batch) => (
          <li key={batch.number} class="card stack stack--tight">
            <p><strong>{batch.label}</strong>: {words.batchFacts(batch.codes, batch.usesEach, batch.used)}</p>
            <p class="small muted">
              {words.batchBy(batch.createdBy, format.dateTime(batch.createdAt))}
              {batch.endsAt !== null && <> · {words.until(format.dateTime(batch.endsAt))}</>}
              {batch.revokedAt !== null && <> · {words.revoked(format.dateTime(batch.revokedAt))}</>}
            </p>
            {isOrganiser && batch.revokedAt === null && <p><button type="button" class="button button--small" aria-label={`${words.revoke}: ${batch.label}`} onClick={() => setAsked(batch)}>{words.revoke}</button></p>}
          </li>
        ))}
      </ul>
      {isOrganiser && <InvitationForm conversationId={conversationId} onMade={take} />}
      {asked !== null && (
        <ConfirmDialog title={words.revokeTitle(asked.label)} confirm={words.revoke} isDanger onConfirm={() => void revoke(asked)} onCancel={() => setAsked(null)}>
          <p>{words.revokeText}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function Made({ made: { batch, codes, link } }: { readonly made: InvitationsMade }) {
  const words = useConsole().messages.gates;
  const file = URL.createObjectURL(new Blob([`code,link\r\n${codes.map((code) => `${code},${link}${code}`).join("\r\n")}\r\n`], { type: "text/csv;charset=utf-8" }));
  return (
    <div class="notice notice--success stack" role="status">
      <p class="notice__title">{words.made(codes.length)}</p>
      <p>{words.once}</p>
      <p><a class="button" href={file} download={`codes-${String(batch.number)}.csv`}>{words.download}</a></p>
      <p class="small">{words.downloadHint}</p>
      <CopyField id="made-codes" label={words.codesLabel} value={codes.join("\n")} rows={Math.min(8, codes.length)} />
    </div>
  );
}
