import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PublicConversation } from "../../server/contract/conversation.ts";
import { statementLimit } from "../../server/contract/statement-limit.ts";
import type { StatementSubmitted } from "../../server/contract/participation.ts";
import { ApiError } from "../shared/api.ts";
import { countGraphemes } from "../shared/graphemes.ts";
import { useLanguage } from "../shared/surface.tsx";
import { usePartMessages } from "./parts-catalogue.tsx";
import { PolicyText } from "./policy-text.tsx";
import { submitStatement } from "./parts-api.ts";
import type { Session } from "./session.ts";
import { createStatementDraft } from "./statement-draft.ts";
import { WriteHints } from "./write-hints.tsx";

interface Props {
  readonly session: Session;
  readonly conversation: PublicConversation;
  readonly onClose: () => void;
}

/** Guidance first, then the sentence, then what became of it. What was typed stays until it is sent. */
export function WriteForm({ session, conversation, onClose }: Props) {
  const { common } = useLanguage();
  const words = usePartMessages();
  const draft = useMemo(() => createStatementDraft(session), [session]);
  const [text, setText] = useState(draft.read);
  const [error, setError] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const [submitted, setSubmitted] = useState<StatementSubmitted | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const limit = statementLimit(text, conversation);
  const used = countGraphemes(text.trim());

  useEffect(() => title.current?.focus(), [submitted]);

  const fail = (message: string): void => {
    setError(message);
    input.current?.focus();
  };
  const explain = (failure: unknown): string => {
    if (!(failure instanceof ApiError)) return common.genericError;
    if (failure.code === "statement-too-long") return words.errorTooLong(limit);
    if (failure.code === "control-characters") return words.errorCharacters;
    if (failure.code === "writing-not-allowed") return words.errorWriting;
    return failure.message === "" ? common.genericError : failure.message;
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    if (used === 0) return fail(words.errorEmpty);
    if (used > limit) return fail(words.errorTooLong(limit));
    setSending(true);
    setError(null);
    try {
      const taken = await submitStatement(session, text, draft.requestIdFor(text));
      draft.clear();
      setSubmitted(taken);
      setText("");
    } catch (failure) {
      fail(explain(failure));
    } finally {
      setSending(false);
    }
  };

  if (submitted !== null) {
    const isWaiting = submitted.outcome === "created" && submitted.statement.moderation === "pending" && conversation.moderationMode === "pre";
    return (
      <section class="stack">
        <div class="notice notice--success stack stack--tight">
          <h2 ref={title} tabIndex={-1} class="notice__title">
            {submitted.outcome === "existing" ? words.outcomeExisting : isWaiting ? words.outcomePending : words.outcomeCreated}
          </h2>
          <blockquote lang={submitted.statement.language} dir="auto">{submitted.statement.text}</blockquote>
        </div>
        <div class="row">
          <button type="button" class="button button--primary" onClick={onClose}>{words.backToVoting}</button>
          <button type="button" class="button" onClick={() => setSubmitted(null)}>{words.writeAnother}</button>
        </div>
      </section>
    );
  }

  return (
    <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
      <h2 ref={title} tabIndex={-1}>{words.writeTitle}</h2>
      <ul class="guidance">{words.writeGuidance.map((rule) => <li key={rule}>{rule}</li>)}</ul>
      <details>
        <summary>{words.policyTitle}</summary>
        <PolicyText conversation={conversation} />
      </details>
      <div class={`field${error === null ? "" : " field--error"}`}>
        <label class="field__label" for="statement-text">{words.writeLabel}</label>
        <p class="field__hint" id="statement-hint">
          {words.writeExample} {conversation.moderationMode === "pre" ? words.writeModerated : words.writeOpen}
        </p>
        {error !== null && <p class="field__error" id="statement-error" role="alert">{error}</p>}
        <textarea
          ref={input}
          id="statement-text"
          class="input"
          rows={4}
          dir="auto"
          value={text}
          aria-describedby={`statement-hint statement-count${error === null ? "" : " statement-error"}`}
          aria-invalid={error !== null}
          onInput={(event) => {
            // A statement is one sentence: a pasted line break becomes a space.
            const typed = event.currentTarget.value.replace(/\s*[\n\r]+\s*/g, " ");
            setText(typed);
            draft.keep(typed);
          }}
        />
        <p id="statement-count" class={`small ${used > limit ? "field__error" : "muted"}`}>
          {words.characters(used, limit)}
          {used > limit && <> · {words.charactersOver(used - limit)}</>}
        </p>
      </div>
      <WriteHints session={session} text={text} />
      <div class="row">
        <button type="submit" class="button button--primary" aria-disabled={isSending}>{isSending ? words.sending : words.send}</button>
        <button type="button" class="button" onClick={onClose}>{words.backToVoting}</button>
      </div>
    </form>
  );
}
