import { useEffect, useRef, useState } from "preact/hooks";
import { useConsole } from "./console-context.ts";
import { languageName, LanguageSelect } from "./language-select.tsx";
import { FailureNotice, Notice, Resource } from "./notice.tsx";
import { proposeInBatches, type ProposingEnd, type ProposingProgress } from "./propose-in-batches.ts";
import { useSeedingWords } from "./seeding-words.ts";
import { TranslationProposalItem, type Proposal } from "./translation-proposal-item.tsx";
import { useLoad } from "./use-load.ts";

const SHOWN_AT_ONCE = 20;

/** Lets the model propose translations, and a person approve them beside the originals. */
export function TranslationProposalsPanel({ conversationId, language, changes }: { readonly conversationId: string; readonly language: string; readonly changes: number }) {
  const { api, messages, say } = useConsole();
  const words = useSeedingWords().proposals;
  const [languages, setLanguages] = useState<readonly string[]>([language.startsWith("en") ? "ja" : "en"]);
  const [next, setNext] = useState("zh-Hant");
  const { state, reload } = useLoad(`${conversationId} ${String(changes)} ${languages.join()}`, () => api.translationProposals(conversationId, languages));
  const [progress, setProgress] = useState<ProposingProgress | null>(null);
  const [end, setEnd] = useState<ProposingEnd | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [edited, setEdited] = useState<ReadonlyMap<string, string>>(new Map());
  const isStopped = useRef(false);
  useEffect(() => () => { isStopped.current = true; }, []);

  const keyOf = ({ statementId, language: tag }: Proposal): string => `${String(statementId)} ${tag}`;
  const textOf = (proposal: Proposal): string => (edited.get(keyOf(proposal)) ?? proposal.text).trim();
  const act = (acting: Promise<unknown>, done: string): void => {
    setFailure(null);
    acting.then(() => {
      say(done);
      reload();
    }, setFailure);
  };
  const approve = (some: readonly Proposal[]): void => {
    const translations = some.map((proposal) => ({ statementId: proposal.statementId, language: proposal.language, text: textOf(proposal) })).filter(({ text }) => text !== "");
    if (translations.length > 0) act(api.saveTranslations(conversationId, { translations, isApproved: true }), words.approved(translations.length));
  };
  const start = async (missing: Parameters<typeof proposeInBatches>[0]): Promise<void> => {
    if (progress !== null) return;
    isStopped.current = false;
    setEnd(null);
    const ended = await proposeInBatches(missing, (body) => api.proposeTranslations(conversationId, body), { isStopped: () => isStopped.current, onProgress: setProgress });
    setProgress(null);
    setEnd(ended);
    reload();
  };

  return (
    <Resource state={state} onRetry={reload}>
      {({ model, proposals, missing }) => (
        <div class="stack">
          {model === null ? <p>{words.noModel}</p> : (
            <>
              <p class="text-column">{words.intro}</p>
              <fieldset class="field">
                <legend class="field__label">{words.languages}</legend>
                <ul class="plain-list">
                  {missing.map(({ language: tag, statementIds }) => (
                    <li key={tag} class="row">
                      <span>{words.missing(languageName(tag), statementIds.length)}</span>
                      {languages.length > 1 && <button type="button" class="button button--quiet button--small" disabled={progress !== null} aria-label={`${words.remove}: ${languageName(tag)}`} onClick={() => setLanguages(languages.filter((each) => each !== tag))}>{words.remove}</button>}
                    </li>
                  ))}
                </ul>
                <div class="row">
                  <label class="visually-hidden" for="proposal-language">{words.add}</label>
                  <LanguageSelect id="proposal-language" value={next} onChange={setNext} isDisabled={progress !== null} />
                  <button type="button" class="button button--small" disabled={progress !== null} onClick={() => setLanguages([...new Set([...languages, next])].slice(0, 10))}>{words.add}</button>
                </div>
              </fieldset>
              {progress !== null ? (
                <p class="row"><span role="status">{words.running(progress.done, progress.all)}</span> <button type="button" class="button button--small" onClick={() => { isStopped.current = true; }}>{words.stop}</button></p>
              ) : missing.every(({ statementIds }) => statementIds.length === 0) ? <p>{words.nothingMissing}</p> : (
                <p><button type="button" class="button button--primary" onClick={() => void start(missing)}>{words.start}</button></p>
              )}
              {end !== null && <EndOf end={end} />}
            </>
          )}
          {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
          {proposals.length > 0 && (
            <section class="stack" aria-labelledby="proposals-waiting">
              <h3 id="proposals-waiting">{words.waiting(proposals.length)}</h3>
              <ul class="plain-list stack">
                {proposals.slice(0, SHOWN_AT_ONCE).map((proposal) => (
                  <TranslationProposalItem
                    key={`${keyOf(proposal)} ${proposal.text}`}
                    proposal={proposal}
                    onEdit={(text) => setEdited((before) => new Map([...before, [keyOf(proposal), text]]))}
                    onApprove={() => approve([proposal])}
                    onRemove={() => act(api.removeTranslation(conversationId, proposal), words.removed)}
                  />
                ))}
              </ul>
              <p class="row">
                <button type="button" class="button" onClick={() => approve(proposals.slice(0, SHOWN_AT_ONCE))}>{words.approveShown(Math.min(SHOWN_AT_ONCE, proposals.length))}</button>
                {proposals.length > SHOWN_AT_ONCE && <span class="muted">{words.more(proposals.length - SHOWN_AT_ONCE)}</span>}
              </p>
            </section>
          )}
        </div>
      )}
    </Resource>
  );
}

/** What became of the run. */
function EndOf({ end }: { readonly end: ProposingEnd }) {
  const words = useSeedingWords().proposals;
  return (
    <>
      <Notice kind={end.proposed > 0 ? "success" : "info"} role="status">
        <p>{end.isStopped ? words.stopped : words.finished(end.proposed)}</p>
        {end.unusable > 0 && <p>{words.unusable(end.unusable)}</p>}
        {end.isCapReached && <p>{words.capReached}</p>}
      </Notice>
      {end.failure !== null && <FailureNotice error={end.failure} />}
    </>
  );
}
