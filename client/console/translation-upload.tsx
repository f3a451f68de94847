import { useState } from "preact/hooks";
import { useConsole } from "./console-context.ts";
import { Field, Tick } from "./field.tsx";
import { FailureNotice } from "./notice.tsx";
import { readTranslations, type TranslationsRead } from "./read-translations.ts";

/** As many as one request takes. */
const AT_ONCE = 200;

/** Translations of many statements out of a CSV file: read first, saved when all of it could be read. */
export function TranslationUpload({ conversationId }: { readonly conversationId: string }) {
  const { api, messages } = useConsole();
  const words = messages.citizens;
  const [read, setRead] = useState<TranslationsRead | null>(null);
  const [isShown, setShown] = useState(true);
  const [said, setSaid] = useState("");
  const [failure, setFailure] = useState<unknown>(null);

  const choose = (file: File | undefined): void => {
    setSaid("");
    setFailure(null);
    setRead(null);
    void file?.text().then((text) => setRead(readTranslations(text)), setFailure);
  };
  const send = async (): Promise<void> => {
    if (read?.kind !== "ready") return;
    try {
      for (let start = 0; start < read.translations.length; start += AT_ONCE) {
        await api.saveTranslations(conversationId, { translations: read.translations.slice(start, start + AT_ONCE), isApproved: isShown });
      }
      setSaid(words.uploadSaved(read.translations.length));
      setRead(null);
    } catch (error) {
      setFailure(error);
    }
  };
  const problem = read?.kind === "columns" ? words.uploadColumns : read?.kind === "line" ? words.uploadLine(read.line) : undefined;
  return (
    <div class="stack">
      <p>{words.uploadIntro}</p>
      <Field id="translations-file" label={words.uploadFile} error={problem}>
        {(attributes) => <input type="file" accept=".csv,text/csv" {...attributes} onChange={(event) => choose(event.currentTarget.files?.[0])} />}
      </Field>
      <Tick id="translations-shown" label={words.uploadShow} checked={isShown} onChange={setShown} />
      {read?.kind === "ready" && read.translations.length > 0 && (
        <p class="row">
          <span>{words.uploadFound(read.translations.length)}</span>
          <button type="button" class="button" onClick={() => void send()}>{words.uploadSend}</button>
        </p>
      )}
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <p role="status">{said}</p>
    </div>
  );
}
