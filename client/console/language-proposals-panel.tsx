import { useState } from "preact/hooks";
import type { LanguageProposals } from "../../server/contract/seeding.ts";
import { useConsole } from "./console-context.ts";
import { languageName, LanguageSelect } from "./language-select.tsx";
import { FailureNotice, Resource } from "./notice.tsx";
import { useSeedingWords } from "./seeding-words.ts";
import { useLoad } from "./use-load.ts";

/** As many as one request takes. */
const AT_ONCE = 200;

type Proposal = LanguageProposals["proposals"][number];

/** Statements that look like another language than the one that is kept; a person decides. */
export function LanguageProposalsPanel({ conversationId, changes }: { readonly conversationId: string; readonly changes: number }) {
  const { api, messages } = useConsole();
  const words = useSeedingWords().languages;
  const { state, reload, replace } = useLoad(`${conversationId} ${String(changes)}`, () => api.languageProposals(conversationId));
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map());
  const [said, setSaid] = useState("");
  const [failure, setFailure] = useState<unknown>(null);
  const languageOf = ({ statementId, proposed }: Proposal): string => chosen.get(statementId) ?? proposed;
  const save = (some: readonly Proposal[]): void => {
    setFailure(null);
    api.setLanguages(conversationId, { changes: some.slice(0, AT_ONCE).map((each) => ({ statementId: each.statementId, language: languageOf(each) })) }).then((left) => {
      replace(left);
      setSaid(words.saved(Math.min(AT_ONCE, some.length)));
    }, setFailure);
  };
  return (
    <div class="stack">
      <Resource state={state} onRetry={reload}>
        {({ proposals }) => (proposals.length === 0 ? <p>{words.none}</p> : (
          <>
            <p class="text-column">{words.intro}</p>
            <div class="table-scroll" tabIndex={0} role="region" aria-label={words.title}>
              <table class="table">
                <thead><tr><th scope="col">{words.statement}</th><th scope="col">{words.kept}</th><th scope="col">{words.becomes}</th><td /></tr></thead>
                <tbody>
                  {proposals.slice(0, AT_ONCE).map((each) => (
                    <tr key={each.statementId}>
                      <th scope="row" lang={each.proposed} dir="auto">{each.text}</th>
                      <td lang={each.language}>{languageName(each.language)}</td>
                      <td>
                        <label class="visually-hidden" for={`language-${String(each.statementId)}`}>{words.becomesOf(each.statementId)}</label>
                        <LanguageSelect id={`language-${String(each.statementId)}`} value={languageOf(each)} onChange={(language) => setChosen(new Map([...chosen, [each.statementId, language]]))} />
                      </td>
                      <td><button type="button" class="button button--small" aria-label={words.setOf(each.statementId)} onClick={() => save([each])}>{words.set}</button></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {proposals.length > 1 && <p><button type="button" class="button" onClick={() => save(proposals)}>{words.setAll(Math.min(AT_ONCE, proposals.length))}</button></p>}
          </>
        ))}
      </Resource>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <p role="status">{said}</p>
    </div>
  );
}
