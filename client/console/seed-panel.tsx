import { useMemo, useState } from "preact/hooks";
import type { ConsoleReviewMessages } from "../../messages/en/console-review.ts";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import { statementLimit } from "../../server/contract/statement-limit.ts";
import { useConsole } from "./console-context.ts";
import { Field, Tick } from "./field.tsx";
import { FailureNotice, Notice } from "./notice.tsx";
import { previewSeeds, type SeedLine, type SeedPreview } from "./seed-preview.ts";
import { sendSeeds, type SeedResult } from "./send-seeds.ts";

const namedAtOnce = 8;

/** Paste statements, see what will be added and what not and why, then send; then see what became of it. */
export function SeedPanel({ conversation, onSeeded }: { readonly conversation: OrganiserConversation; readonly onSeeded: () => void }) {
  const { messages, api } = useConsole();
  const words = messages.review.seed;
  const { settings } = conversation;
  const max = statementLimit("", settings);
  const longest = (text: string): number => statementLimit(text, settings);
  const [pasted, setPasted] = useState("");
  const [isMeta, setMeta] = useState(false);
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number } | null>(null);
  const [result, setResult] = useState<SeedResult | null>(null);
  const preview = useMemo(() => previewSeeds(pasted, longest), [pasted, settings]);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (progress !== null || preview.ready.length === 0) return;
    setResult(null);
    setProgress({ done: 0, all: preview.ready.length });
    const language = conversation.settings.language;
    const outcome = await sendSeeds(preview.ready, (body) => api.seed(conversation.id, body), { language, isMeta }, (done) => setProgress({ done, all: preview.ready.length }));
    setProgress(null);
    setResult(outcome);
    // What was not taken stays in the field, to be put right or sent again.
    const tooLong = new Set(outcome.tooLong.map((entry) => entry.line));
    const rest = [...preview.ready.slice(outcome.done), ...preview.ready.filter((line) => tooLong.has(line.line)), ...preview.problems.filter((line) => line.problem !== "duplicate")];
    setPasted(rest.map((line) => line.text).join("\n"));
    if (outcome.done > 0) onSeeded();
  };

  return (
    <form class="card stack" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{messages.review.addTitle}</h2>
      <p>{words.intro}</p>
      <div class="seed-columns">
        <div class="stack">
          <Field id="seeds" label={words.label} hint={words.limit(max)}>
            {(attributes) => (
              <textarea
                class="input"
                rows={8}
                lang={conversation.settings.language}
                dir="auto"
                {...attributes}
                value={pasted}
                onInput={(event) => {
                  setResult(null);
                  setPasted(event.currentTarget.value);
                }}
              />
            )}
          </Field>
          <Tick id="seeds-meta" label={words.meta} hint={words.metaHint} checked={isMeta} onChange={setMeta} />
        </div>
        <div class="stack">
          <div role="status"><PreviewOf preview={preview} longest={longest} words={words} isSilent={result !== null && pasted === ""} /></div>
          <p>
            <button type="submit" class="button button--primary" aria-disabled={preview.ready.length === 0 || progress !== null}>
              {progress !== null ? words.sending(progress.done, progress.all) : preview.ready.length === 0 ? words.submitNone : words.submit(preview.ready.length)}
            </button>
          </p>
          {result !== null && <ResultOf result={result} words={words} />}
        </div>
      </div>
    </form>
  );
}

function problemText(line: SeedLine, longest: (text: string) => number, words: ConsoleReviewMessages["seed"]): string {
  if (line.problem === "too-long") return words.tooLong(line.graphemes, longest(line.text));
  if (line.problem === "duplicate") return words.duplicate(line.sameAsLine ?? line.line);
  return words.hiddenCharacters;
}

function PreviewOf({ preview, longest, words, isSilent }: {
  readonly preview: SeedPreview;
  readonly longest: (text: string) => number;
  readonly words: ConsoleReviewMessages["seed"];
  readonly isSilent: boolean;
}) {
  if (isSilent) return null;
  if (preview.lines.length === 0) return <p class="muted">{words.empty}</p>;
  const named = preview.problems.slice(0, namedAtOnce);
  return (
    <div class="stack stack--tight">
      <p><strong>{preview.ready.length === 0 ? words.noneReady : words.ready(preview.ready.length)}</strong></p>
      {preview.problems.length > 0 && (
        <Notice kind="warning">
          <p>{words.problems(preview.problems.length)}</p>
          <ul>
            {named.map((line) => (
              <li key={line.line}>
                {words.line(line.line)}: {problemText(line, longest, words)}
                <span class="seed-excerpt muted" dir="auto">{line.text}</span>
              </li>
            ))}
            {preview.problems.length > named.length && <li>{words.more(preview.problems.length - named.length)}</li>}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function ResultOf({ result, words }: { readonly result: SeedResult; readonly words: ConsoleReviewMessages["seed"] }) {
  const { messages } = useConsole();
  if (result.failure !== null) {
    return (
      <>
        {result.done > 0 && <Notice kind="warning"><p>{words.partly(result.created)}</p></Notice>}
        <FailureNotice error={result.failure} title={messages.failure.saveTitle} />
      </>
    );
  }
  const existing = result.existing.slice(0, namedAtOnce);
  return (
    <Notice kind={result.created > 0 ? "success" : "info"} role="status" title={words.created(result.created)}>
      {result.existing.length > 0 && (
        <>
          <p>{words.existing(result.existing.length)}</p>
          <ul>
            {existing.map((entry) => <li key={entry.line}>{words.existingLine(entry.line, entry.statementId)}</li>)}
            {result.existing.length > existing.length && <li>{words.more(result.existing.length - existing.length)}</li>}
          </ul>
        </>
      )}
      {result.tooLong.length > 0 && (
        <>
          <p>{words.refusedLong(result.tooLong.length)}</p>
          <ul>{result.tooLong.map((entry) => <li key={entry.line}>{words.refusedLine(entry.line, entry.graphemes)}</li>)}</ul>
        </>
      )}
    </Notice>
  );
}
