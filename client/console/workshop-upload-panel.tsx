import { useState } from "preact/hooks";
import type { UploadOutcome, Workshop } from "../../server/contract/workshop.ts";
import { useConsole } from "./console-context.ts";
import { decodeFile } from "./decode-file.ts";
import { Field } from "./field.tsx";
import { FailureNotice, Notice } from "./notice.tsx";

interface Props {
  readonly workshop: Workshop;
  readonly onEntered: () => void;
}

/** As the server takes it: the text inside a JSON body of 64 KB. */
const MOST_BYTES = 60_000;

interface Chosen { readonly fileName: string; readonly text: string }

/** A CSV file: looked at first, every problem named by its row, then taken as a whole. */
export function WorkshopUploadPanel({ workshop: { conversationId, printings }, onEntered }: Props) {
  const { messages, api, say } = useConsole();
  const { workshop: words } = messages;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [outcome, setOutcome] = useState<UploadOutcome | null>(null);
  const [error, setError] = useState<string | undefined>(undefined);
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  const send = async (file: Chosen, isPreview: boolean): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const answer = await api.uploadSheets(conversationId, { ...file, isPreview });
      setOutcome(answer);
      if (answer.outcome === "taken") {
        setChosen(null);
        say(words.uploadTaken(answer.batch?.sheets ?? 0, answer.batch?.votes ?? 0));
        onEntered();
      }
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  const choose = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    setOutcome(null);
    setError(undefined);
    setChosen(null);
    if (file === undefined) return;
    const text = decodeFile(await file.arrayBuffer());
    // The same file, mended, can be chosen again.
    input.value = "";
    if (text === null) setError(words.uploadEncoding);
    else if (new TextEncoder().encode(JSON.stringify(text)).length > MOST_BYTES) setError(words.uploadLarge);
    else {
      const read: Chosen = { fileName: file.name.slice(0, 200), text };
      setChosen(read);
      await send(read, true);
    }
  };
  if (printings.length === 0) return null;

  return (
    <section class="card stack" aria-labelledby="upload-title">
      <h2 id="upload-title">{words.uploadTitle}</h2>
      <p class="text-column">{words.uploadText}</p>
      <Field id="upload-file" label={words.uploadFile} hint={words.uploadHint} error={error}>
        {(attributes) => <input {...attributes} class="input" type="file" accept=".csv,.tsv,.txt,text/csv" disabled={isBusy} onChange={(event) => void choose(event.currentTarget)} />}
      </Field>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {outcome !== null && <Outcome outcome={outcome} fileName={chosen?.fileName ?? null} />}
      {outcome?.outcome === "preview" && chosen !== null && (
        <div class="row"><button type="button" class="button button--primary" aria-disabled={isBusy} onClick={() => void send(chosen, false)}>{words.uploadTake}</button></div>
      )}
    </section>
  );
}

function Outcome({ outcome: { outcome, problems, moreProblems, sheets, votes, statements, batch }, fileName }: { readonly outcome: UploadOutcome; readonly fileName: string | null }) {
  const { messages } = useConsole();
  const { workshop: words } = messages;
  if (outcome === "refused") {
    return (
      <Notice kind="error" role="alert" title={words.uploadWrong(problems.length + moreProblems)}>
        <ul>{problems.map((problem, index) => <li key={index}>{words.problem(problem)}</li>)}</ul>
        {moreProblems > 0 && <p>{words.uploadMore(moreProblems)}</p>}
      </Notice>
    );
  }
  if (outcome === "repeated") return <Notice role="status"><p>{words.uploadRepeated}</p></Notice>;
  if (outcome === "taken") return <Notice kind="success" role="status"><p>{words.uploadTaken(batch?.sheets ?? 0, batch?.votes ?? 0)}</p></Notice>;
  return (
    <Notice role="status" {...(fileName !== null && { title: fileName })}>
      <p>{words.uploadPreview(sheets, votes.agree, votes.disagree, votes.pass)}</p>
      {statements.length > 0 && (
        <>
          <p>{words.uploadWritten(statements.length)}</p>
          <ul>{statements.map((text, index) => <li key={index} dir="auto">{text}</li>)}</ul>
        </>
      )}
    </Notice>
  );
}
