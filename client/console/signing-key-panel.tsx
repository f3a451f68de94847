import { useState } from "preact/hooks";
import type { SigningKey } from "../../server/contract/reader-ids.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { CopyField } from "./copy-field.tsx";
import { ConfirmDialog } from "./dialog.tsx";
import { FailureNotice, Notice } from "./notice.tsx";

/** The key that signs readers' ids: made here, shown once, replaced after a question. */
export function SigningKeyPanel({ madeAt, make, onMade }: {
  readonly madeAt: number | null;
  readonly make: () => Promise<SigningKey>;
  readonly onMade: (madeAt: number) => void;
}) {
  const { messages } = useConsole();
  const { format } = useLanguage();
  const words = messages.sites;
  const [shown, setShown] = useState<SigningKey | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const renew = async (): Promise<void> => {
    setAsking(false);
    setFailure(null);
    try {
      const key = await make();
      setShown(key);
      onMade(key.madeAt);
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <section class="card stack" aria-labelledby="key-title">
      <h2 id="key-title">{words.keyTitle}</h2>
      <p>{words.keyIntro}</p>
      {shown === null ? (
        <>
          <p>{madeAt === null ? words.keyNone : words.keyMade(format.dateTime(madeAt))}</p>
          <p>
            {madeAt === null
              ? <button type="button" class="button" onClick={() => void renew()}>{words.makeKey}</button>
              : <button type="button" class="button" onClick={() => setAsking(true)}>{words.replaceKey}</button>}
          </p>
        </>
      ) : (
        <>
          <Notice kind="success" role="status" title={words.newKeyTitle}><p>{words.newKeyText}</p></Notice>
          <CopyField id="new-key" label={words.newKeyLabel} value={shown.key} />
          <p><button type="button" class="button" onClick={() => setShown(null)}>{words.keyDone}</button></p>
        </>
      )}
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {isAsking && (
        <ConfirmDialog title={words.replaceTitle} confirm={words.replaceKey} isDanger onConfirm={() => void renew()} onCancel={() => setAsking(false)}>
          <p>{words.replaceText}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
