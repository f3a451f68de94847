import { useState } from "preact/hooks";
import type { StatementTranslation } from "../../server/contract/translation.ts";
import { useConsole, useIsModerator } from "./console-context.ts";
import { Field } from "./field.tsx";
import { languageName, LanguageSelect } from "./language-select.tsx";
import { FailureNotice, Resource } from "./notice.tsx";
import { useLoad } from "./use-load.ts";

interface Props {
  readonly conversationId: string;
  readonly statement: { readonly id: number; readonly language: string };
}

/** Beside a statement being reviewed: its translations, opened on request. */
export function TranslationPanel({ conversationId, statement }: Props) {
  const words = useConsole().messages.citizens;
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.translations}</summary>
      {isOpen && <Translations key={statement.id} conversationId={conversationId} statement={statement} />}
    </details>
  );
}

/** What there is, with showing, hiding and deleting; and one more. */
function Translations({ conversationId, statement }: Props) {
  const { api, messages } = useConsole();
  const words = messages.citizens;
  const mayDecide = useIsModerator();
  const { state, reload, replace } = useLoad(conversationId, () => api.translations(conversationId));
  const [language, setLanguage] = useState(statement.language.startsWith("en") ? "ja" : "en");
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState("");
  const [failure, setFailure] = useState<unknown>(null);

  const act = (acting: ReturnType<typeof api.translations>, done: string): void => {
    setFailure(null);
    acting.then((data) => {
      replace(data);
      setSaid(done);
    }, setFailure);
  };
  const save = (event: Event): void => {
    event.preventDefault();
    if (text.trim() === "") return setProblem(words.empty);
    setProblem(undefined);
    act(api.saveTranslations(conversationId, { translations: [{ statementId: statement.id, language, text: text.trim() }] }).then((data) => {
      setText("");
      return data;
    }), words.saved);
  };

  return (
    <div class="stack">
      <p class="small muted">{words.translationsIntro}</p>
      <Resource state={state} onRetry={reload}>
        {({ translations }) => {
          const own = translations.filter(({ statementId }) => statementId === statement.id);
          return own.length === 0 ? <p>{words.none}</p> : (
            <ul class="plain-list stack stack--tight">
              {own.map((one) => (
                <TranslationItem
                  key={one.language}
                  translation={one}
                  mayDecide={mayDecide}
                  onApprove={() => act(api.approveTranslation(conversationId, one, !one.isApproved), one.isApproved ? words.notApproved : words.approved)}
                  onRemove={() => act(api.removeTranslation(conversationId, one), words.removed)}
                />
              ))}
            </ul>
          );
        }}
      </Resource>
      {mayDecide && <form class="stack stack--tight" noValidate onSubmit={save}>
        <Field id="translation-language" label={words.language}>
          {(attributes) => <LanguageSelect {...attributes} value={language} onChange={setLanguage} />}
        </Field>
        <Field id="translation-text" label={words.text} error={problem}>
          {(attributes) => <textarea class="input" rows={2} lang={language} dir="auto" {...attributes} value={text} onInput={(event) => setText(event.currentTarget.value.replace(/\s*[\n\r]+\s*/g, " "))} />}
        </Field>
        <p><button type="submit" class="button button--small">{words.save}</button></p>
      </form>}
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <p role="status" class="small">{said}</p>
    </div>
  );
}

function TranslationItem({ translation, mayDecide, onApprove, onRemove }: { readonly translation: StatementTranslation; readonly mayDecide: boolean; readonly onApprove: () => void; readonly onRemove: () => void }) {
  const words = useConsole().messages.citizens;
  const { language, text, isApproved } = translation;
  return (
    <li class="stack stack--tight">
      <p><span class="tag" lang={language}>{languageName(language)}</span> <span class="small muted">{isApproved ? words.approved : words.notApproved}</span></p>
      <blockquote lang={language} dir="auto">{text}</blockquote>
      {mayDecide && <div class="row">
        <button type="button" class="button button--small" onClick={onApprove}>{isApproved ? words.unapprove : words.approve}</button>
        <button type="button" class="button button--quiet button--small" onClick={onRemove}>{words.remove}</button>
      </div>}
    </li>
  );
}
