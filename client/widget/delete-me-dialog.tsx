import { useEffect, useRef, useState } from "preact/hooks";
import { deleteMe, forgetConversation } from "./mine-api.ts";
import { usePartMessages } from "./parts-catalogue.tsx";
import type { Session } from "./session.ts";

interface Props {
  readonly session: Session;
  readonly onClose: () => void;
}

/** Says what deleting does before it is done. The browser's own dialog: it holds the focus and closes with Escape. */
export function DeleteMeDialog({ session, onClose }: Props) {
  const words = usePartMessages().mine;
  const dialog = useRef<HTMLDialogElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  const remove = (): void => {
    if (isBusy) return;
    setBusy(true);
    setFailed(false);
    deleteMe(session).then(() => {
      forgetConversation(session);
      // Everything on this page was about somebody who is no longer here.
      window.location.reload();
    }, () => {
      setBusy(false);
      setFailed(true);
    });
  };

  return (
    <dialog ref={dialog} class="my-data__dialog" aria-labelledby="delete-me" onClose={onClose}>
      <div class="stack">
        <h2 id="delete-me">{words.removeTitle}</h2>
        <ul class="guidance">{words.removeWhat.map((what) => <li key={what}>{what}</li>)}</ul>
        <p><strong>{words.removeFinal}</strong></p>
        {isFailed && <p class="field__error" role="alert">{words.failed}</p>}
        <div class="row">
          <button type="button" class="button button--danger" aria-disabled={isBusy} onClick={remove}>{words.removeYes}</button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>{words.removeNo}</button>
        </div>
      </div>
    </dialog>
  );
}
