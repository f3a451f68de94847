import { useEffect, useMemo, useState } from "preact/hooks";
import type { StatementCard } from "../../server/contract/statement.ts";
import { useLanguage } from "../shared/surface.tsx";
import { readStatements } from "./parts-api.ts";
import { usePartMessages } from "./parts-catalogue.tsx";
import { checkStatement } from "./check-statement.ts";
import { findPersonalData } from "./personal-data.ts";
import { changeVote } from "./session-acts.ts";
import type { Session } from "./session.ts";
import { myVotes } from "./session-state.ts";
import { shownText } from "./shown-text.ts";
import { findSimilar } from "./similar-statements.ts";
import { voteOrder } from "./vote-order.ts";

interface Props {
  readonly session: Session;
  readonly text: string;
}

/** Beside a sentence being written: a warning of personal data, and statements like it to vote on instead. Neither stops anybody. */
export function WriteHints({ session, text }: Props) {
  const { common, locale } = useLanguage();
  const parts = usePartMessages();
  const words = parts.mine;
  const [statements, setStatements] = useState<readonly StatementCard[]>([]);
  // Without the list there is no offer; writing goes on.
  useEffect(() => void readStatements(session).then((rows) => setStatements(rows.map((row) => row.statement)), () => undefined), [session]);
  const similar = useMemo(() => findSimilar(text, statements), [text, statements]);
  const personal = useMemo(() => findPersonalData(text), [text]);
  const doubts = useMemo(() => checkStatement(text), [text]);
  const votes = myVotes(session.state());

  return (
    <>
      <div role="status">
        {doubts.map((doubt) => <p key={doubt} class="notice">{parts.checks[doubt]}</p>)}
        {personal.length > 0 && (
          <div class="notice notice--warning">
            {personal.map((kind) => <p key={kind} class="notice__title">{words.personal[kind]}</p>)}
            <p>{words.personalHint}</p>
          </div>
        )}
      </div>
      {similar.length > 0 && (
        <section class="notice stack stack--tight" aria-labelledby="similar-statements">
          <h3 id="similar-statements">{words.similarTitle}</h3>
          <p class="small">{words.similarHint}</p>
          <ul class="plain-list mine-list">
            {similar.map((card) => {
              const { id } = card;
              const { language, text: existing } = shownText(card, locale);
              const vote = votes.get(id);
              return (
                <li key={id} class="mine-item stack stack--tight">
                  <p id={`similar-${String(id)}`} lang={language} dir="auto">{existing}</p>
                  <div class="row" role="group" aria-labelledby={`similar-${String(id)}`}>
                    {voteOrder.map((one) => (
                      <button key={one} type="button" class="button button--small" aria-pressed={vote === one} onClick={() => changeVote(session, id, one)}>{common[one]}</button>
                    ))}
                  </div>
                  {vote !== undefined && <p class="small" role="status">{words.similarVoted(common[vote])}</p>}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
