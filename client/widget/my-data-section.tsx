import { useEffect, useRef, useState } from "preact/hooks";
import { ApiError } from "../shared/api.ts";
import { saveJson } from "../shared/save-json.ts";
import { DeleteMeDialog } from "./delete-me-dialog.tsx";
import { makeDeviceCode, readMyData } from "./mine-api.ts";
import "./my-data.css";
import { MyReference } from "./my-reference.tsx";
import { usePartMessages } from "./parts-catalogue.tsx";
import { deviceLink, readDeviceCode, resumeHere } from "./resume-here.ts";
import type { Session } from "./session.ts";

/** What the server keeps of me: take it along, go on elsewhere, or delete it. */
export function MyDataSection({ session }: { readonly session: Session }) {
  const words = usePartMessages().mine;
  const [said, setSaid] = useState("");
  const [link, setLink] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), [link]);
  const [isLost, setLost] = useState(false);
  const fail = (): void => setSaid(words.failed);
  useEffect(() => {
    const code = readDeviceCode(window.location.hash);
    if (code !== null) {
      resumeHere(session, code).catch((error: unknown) => {
        setSaid(error instanceof ApiError && error.message !== "" ? error.message : words.failed);
        setLost(true);
      });
    }
  }, [session]);

  const save = (): void => {
    readMyData(session).then((data) => {
      saveJson(`hiroba-${session.conversationId}.json`, data);
      setSaid(words.saved);
    }, fail);
  };
  const makeLink = (): void => {
    // The code stands behind "#": a browser never sends that part to any server.
    makeDeviceCode(session).then(({ code }) => {
      setLink(deviceLink(window.location.origin, session.conversationId, code));
      setSaid("");
    }, fail);
  };
  const copy = (): void => {
    field.current?.select();
    navigator.clipboard.writeText(link ?? "").then(() => setSaid(words.copied), fail);
  };

  return (
    <section class="stack" aria-labelledby="my-data">
      <h2 id="my-data">{words.title}</h2>
      <p>{words.intro} <a href={`/c/${session.conversationId}/privacy`} target="_blank" rel="noopener">{words.privacyPage}</a></p>
      <p><button type="button" class="button" onClick={save}>{words.save}</button></p>
      <div class="stack stack--tight">
        <h3>{words.deviceTitle}</h3>
        <p class="small">{words.deviceHint}</p>
        {link === null ? (
          <p><button type="button" class="button" onClick={makeLink}>{words.device}</button></p>
        ) : (
          <div class="field">
            <label class="field__label" for="device-link">{words.deviceLabel}</label>
            <div class="my-data__link">
              <input ref={field} id="device-link" class="input" readOnly value={link} />
              <button type="button" class="button" onClick={copy}>{words.copy}</button>
            </div>
          </div>
        )}
      </div>
      <MyReference session={session} onFailed={fail} />
      <p role="status" class="small my-data__said">{said}</p>
      {/* The link opened this part alone: the rest is where everybody begins. */}
      {isLost && <p><a class="button button--primary" href={`/c/${session.conversationId}`}>{words.deviceGoOn}</a></p>}
      <p><button type="button" class="button button--danger" onClick={() => setAsking(true)}>{words.remove}</button></p>
      {isAsking && <DeleteMeDialog session={session} onClose={() => setAsking(false)} />}
    </section>
  );
}
