import { useState } from "preact/hooks";
import type { RejectReason } from "../../server/contract/reject-reasons.ts";
import { standardReasons } from "./catalogues.ts";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { reasonText } from "./chosen-reason.ts";
import { Field } from "./field.tsx";
import { languageName, LanguageSelect } from "./language-select.tsx";
import { FailureNotice, Resource } from "./notice.tsx";
import { useLoad } from "./use-load.ts";

const mostReasons = 20;

/** The conversation's own reasons for rejecting a statement, in the languages its authors write. */
export function RejectReasonsPanel({ conversationId, language }: { readonly conversationId: string; readonly language: string }) {
  const { messages, api } = useConsole();
  const words = messages.reviewMore.reasons;
  const { state, reload, replace } = useLoad(conversationId, () => api.rejectReasons(conversationId));
  return (
    <section class="stack settings-group" aria-labelledby="reject-reasons-title">
      <h2 id="reject-reasons-title">{words.title}</h2>
      <p>{words.intro}</p>
      <Resource state={state} onRetry={reload}>
        {({ reasons }) => <Reasons key={JSON.stringify(reasons)} conversationId={conversationId} language={language} saved={reasons} onSaved={(now) => replace({ reasons: [...now] })} />}
      </Resource>
    </section>
  );
}

function Reasons({ conversationId, language, saved, onSaved }: { readonly conversationId: string; readonly language: string; readonly saved: readonly RejectReason[]; readonly onSaved: (reasons: readonly RejectReason[]) => void }) {
  const { messages, api } = useConsole();
  const words = messages.reviewMore.reasons;
  const isOrganiser = useIsOrganiser();
  const [reasons, setReasons] = useState(saved);
  const [languages, setLanguages] = useState<readonly string[]>([...new Set([language, ...saved.flatMap(({ texts }) => Object.keys(texts))])]);
  const [added, setAdded] = useState("en");
  const [isTried, setTried] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [said, setSaid] = useState("");

  const change = (next: readonly RejectReason[]): void => {
    setSaid("");
    setReasons(next);
  };
  const save = async (wanted: readonly RejectReason[]): Promise<void> => {
    const clean = wanted.map(({ texts }) => ({ texts: Object.fromEntries(Object.entries(texts).map(([tag, text]) => [tag, text.replace(/\s+/g, " ").trim()] as const).filter(([, text]) => text !== "")) }));
    setTried(true);
    if (clean.some(({ texts }) => Object.keys(texts).length === 0)) return;
    setFailure(null);
    try {
      const { reasons: now } = await api.saveRejectReasons(conversationId, { reasons: clean });
      setTried(false);
      setReasons(now);
      setSaid(words.saved);
      if (now.length === 0) onSaved(now);
    } catch (error) {
      setFailure(error);
    }
  };

  if (!isOrganiser) {
    return (
      <>
        <ol>{(reasons.length === 0 ? standardReasons : reasons).map((reason, index) => <li key={index}>{reasonText(reason, language, language)}</li>)}</ol>
        <p class="muted">{words.onlyRead}</p>
      </>
    );
  }
  if (reasons.length === 0) {
    return (
      <>
        <p>{words.standard}</p>
        <ol class="small">{standardReasons.map((reason, index) => <li key={index}>{reasonText(reason, language, language)}</li>)}</ol>
        <p role="status">{said}</p>
        <p><button type="button" class="button" onClick={() => change(standardReasons.map((reason) => ({ texts: { [language]: reasonText(reason, language, language) } })))}>{words.useOwn}</button></p>
      </>
    );
  }
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(reasons);
      }}
    >
      <ol class="plain-list stack">
        {reasons.map((reason, index) => (
          <li key={index} class="stack stack--tight">
            {languages.map((tag) => (
              <Field
                key={tag}
                id={`reason-${String(index)}-${tag}`}
                label={words.inLanguage(index + 1, languageName(tag))}
                error={isTried && tag === languages[0] && Object.values(reason.texts).every((text) => text.trim() === "") ? words.empty : undefined}
              >
                {(attributes) => (
                  <input
                    type="text" class="input" maxLength={300} lang={tag} dir="auto" {...attributes} value={reason.texts[tag] ?? ""}
                    onInput={(event) => change(reasons.map((one, at) => (at === index ? { texts: { ...one.texts, [tag]: event.currentTarget.value } } : one)))}
                  />
                )}
              </Field>
            ))}
            <div class="row">
              {index > 0 && <button type="button" class="button button--quiet button--small" aria-label={words.up(index + 1)} onClick={() => change(moved(reasons, index))}>↑</button>}
              <button type="button" class="button button--quiet button--small" onClick={() => change(reasons.filter((_, at) => at !== index))}>{words.remove(index + 1)}</button>
            </div>
          </li>
        ))}
      </ol>
      <div class="row">
        {reasons.length < mostReasons && <button type="button" class="button button--small" onClick={() => change([...reasons, { texts: {} }])}>{words.add}</button>}
      </div>
      <div class="row">
        <Field id="reason-language" label={words.language}>
          {(attributes) => <LanguageSelect {...attributes} value={added} onChange={setAdded} />}
        </Field>
        <button type="button" class="button button--small" disabled={languages.includes(added)} onClick={() => setLanguages([...languages, added])}>{words.addLanguage}</button>
      </div>
      {failure !== null && <FailureNotice error={failure} />}
      <div class="row">
        <button type="submit" class="button button--primary">{words.save}</button>
        <button type="button" class="button" onClick={() => void save([])}>{words.useStandard}</button>
        <span role="status">{said}</span>
      </div>
    </form>
  );
}

const moved = (reasons: readonly RejectReason[], index: number): readonly RejectReason[] =>
  reasons.map((reason, at) => (at === index - 1 ? reasons[index] : at === index ? reasons[index - 1] : reason) ?? reason);
