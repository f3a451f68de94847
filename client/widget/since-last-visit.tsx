import { usePartMessages } from "./parts-catalogue.tsx";
import type { Session } from "./session.ts";
import type { SessionState } from "./session-state.ts";
import { useVisit } from "./use-visit.ts";
import type { Change } from "./visit.ts";

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly onMap?: (() => void) | null;
}

/** What is new for somebody who comes back: my statements, new statements, my place, the report. Nothing new: nothing is shown. */
export function SinceLastVisit({ session, state, onMap = null }: Props) {
  const words = usePartMessages().voting;
  const { changes, onSeen } = useVisit(session, state);
  if (changes.length === 0) return null;
  return (
    <section class="notice stack stack--tight since" aria-labelledby="since-title">
      <h3 id="since-title" class="notice__title">{words.sinceTitle}</h3>
      <ul class="plain-list stack stack--tight">
        {changes.map((change) => <li key={JSON.stringify(change)}><ChangeText change={change} state={state} onMap={onMap} /></li>)}
      </ul>
      <p><button type="button" class="button button--small" onClick={onSeen}>{words.sinceHide}</button></p>
    </section>
  );
}

function ChangeText({ change, state, onMap }: { readonly change: Change; readonly state: SessionState; readonly onMap: (() => void) | null }) {
  const words = usePartMessages().voting;
  const toMap = onMap !== null && <> <button type="button" class="link-button" onClick={onMap}>{words.seeMap}</button></>;
  switch (change.kind) {
    case "statements":
      return <>{words.sinceStatements(change.count)}</>;
    case "map":
      return <>{words.sinceMap}{toMap}</>;
    case "placed":
      return <>{change.group === null ? words.sincePlacedNowhere : words.sincePlaced(change.group)}{toMap}</>;
    case "group":
      return <>{words.sinceGroup(change.before, change.now)}{toMap}</>;
    case "report":
      return <>{words.sinceReport} {state.conversation?.reportId != null && <a href={`/report/${state.conversation.reportId}`} target="_top">{words.readReport}</a>}</>;
    case "decided": {
      const own = state.statements.find(({ id }) => id === change.statementId);
      return <>{change.moderation === "accepted" ? words.sinceAccepted : words.sinceRejected} {own !== undefined && <q lang={own.language}>{own.text}</q>}</>;
    }
  }
}
