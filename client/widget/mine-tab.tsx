import { useEffect, useState } from "preact/hooks";
import type { PublicConversation } from "../../server/contract/conversation.ts";
import type { StatementOnMap } from "../../server/contract/opinion-map.ts";
import type { MyStatement } from "../../server/contract/statement.ts";
import { useLanguage } from "../shared/surface.tsx";
import { usePartMessages } from "./parts-catalogue.tsx";
import { Failure } from "./failure.tsx";
import { MyAnswersSection } from "./my-answers-section.tsx";
import { MyDataSection } from "./my-data-section.tsx";
import { MyVoteItem } from "./my-vote-item.tsx";
import { OwnOutcome } from "./own-outcome.tsx";
import { readStatements } from "./parts-api.ts";
import { changeVote } from "./session-acts.ts";
import type { Session } from "./session.ts";
import { myVotes, type SessionState } from "./session-state.ts";
import { SinceLastVisit } from "./since-last-visit.tsx";
import { StatusLine } from "./status-line.tsx";
import { WhatBecameOfIt } from "./what-became-of-it.tsx";

export interface MineTabProps {
  readonly session: Session;
  readonly state: SessionState;
}

type Texts = { readonly kind: "loading" } | { readonly kind: "failed" } | { readonly kind: "ready"; readonly rows: ReadonlyMap<number, StatementOnMap> };

interface OwnProps {
  readonly statement: MyStatement;
  /** All of mine. */
  readonly mine: readonly MyStatement[];
  readonly row: StatementOnMap | undefined;
  readonly conversation: PublicConversation;
}

function MyStatementItem({ statement, mine, row, conversation: { minGroupSize, moderationMode } }: OwnProps) {
  const words = usePartMessages();
  const { format } = useLanguage();
  const said =
    statement.moderation === "accepted" ? words.stateAccepted
    : statement.moderation === "rejected" ? words.stateRejected(statement.reason)
    : moderationMode === "post" ? words.stateShown
    : words.statePending;
  return (
    <li class="mine-item stack stack--tight">
      <blockquote lang={statement.language} dir="auto">{statement.text}</blockquote>
      <p class="small"><span class="mine-item__state">{said}</span> <span class="muted">{format.date(statement.createdAt)}</span></p>
      <WhatBecameOfIt statement={statement} mine={mine} />
      <OwnOutcome row={row} minGroupSize={minGroupSize} />
    </li>
  );
}

/** Everything of mine: each answer can be changed or withdrawn, each statement tells what became of it. */
export function MineTab({ session, state }: MineTabProps) {
  const { common } = useLanguage();
  const words = usePartMessages();
  const [texts, setTexts] = useState<Texts>({ kind: "loading" });
  const votes = myVotes(state);
  // What was withdrawn stays in the list until the page is left, so that a slip can be mended.
  const [shown, setShown] = useState<readonly number[]>([...votes.keys()]);
  const all = [...shown, ...[...votes.keys()].filter((id) => !shown.includes(id))];

  const load = (): void => {
    setTexts({ kind: "loading" });
    setShown([...votes.keys()]);
    readStatements(session).then(
      (rows) => setTexts({ kind: "ready", rows: new Map(rows.map((row) => [row.statement.id, row])) }),
      () => setTexts({ kind: "failed" }),
    );
  };
  useEffect(load, [session]);

  const { conversation } = state;
  const isOpen = conversation?.isOpen === true;
  return (
    <div class="stack stack--loose">
      <SinceLastVisit session={session} state={state} />
      <section class="stack" aria-labelledby="my-votes">
        <div class="row row--apart">
          <h2 id="my-votes">{words.myVotes}</h2>
          {votes.size > 0 && <span class="muted small">{words.myVotesCount(votes.size)}</span>}
        </div>
        <StatusLine session={session} state={state} />
        {all.length === 0 && <p>{words.myVotesNone}</p>}
        {all.length > 0 && texts.kind === "loading" && <p class="muted">{common.loading}</p>}
        {all.length > 0 && texts.kind === "failed" && <Failure words={common} text={words.mineFailed} onRetry={load} />}
        {texts.kind === "ready" && (
          <ul class="plain-list mine-list">
            {all.map((id) => (
              <MyVoteItem
                key={id}
                session={session}
                state={state}
                statementId={id}
                card={texts.rows.get(id)?.statement ?? state.seen.get(id) ?? null}
                vote={votes.get(id) ?? null}
                isOpen={isOpen}
                onChange={(vote) => changeVote(session, id, vote)}
              />
            ))}
          </ul>
        )}
      </section>
      <section class="stack" aria-labelledby="my-statements">
        <h2 id="my-statements">{words.myStatements}</h2>
        {state.statements.length === 0 ? (
          <p>{words.myStatementsNone}</p>
        ) : (
          <ul class="plain-list mine-list">{state.statements.map((statement) => conversation !== null && (
            <MyStatementItem key={statement.id} statement={statement} mine={state.statements} row={texts.kind === "ready" ? texts.rows.get(statement.id) : undefined} conversation={conversation} />
          ))}</ul>
        )}
      </section>
      <MyAnswersSection session={session} isOpen={isOpen} />
      <MyDataSection session={session} />
    </div>
  );
}
