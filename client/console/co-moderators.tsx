import { useConsole } from "./console-context.ts";
import { Notice } from "./notice.tsx";
import { shownState } from "./review-decision.ts";
import { rowOf, type Overtaken, type ReviewState } from "./review-state.ts";
import type { CoModerator } from "./use-co-moderators.ts";

/** Who else reviews this conversation now, and what they have open. */
export function CoModeratorsLine({ others }: { readonly others: readonly CoModerator[] }) {
  const { messages } = useConsole();
  const words = messages.moderators;
  if (others.length === 0) return null;
  return <p class="small muted">{words.also(others.map(({ name, statementId }) => (statementId === null ? name : words.has(name, statementId))))}</p>;
}

/** Over the statement being read: somebody else has it open too. Nothing is locked; whoever decides first decides. */
export function SameStatementNotice({ others, statementId }: { readonly others: readonly CoModerator[]; readonly statementId: number | null }) {
  const { messages } = useConsole();
  const here = [...new Set(others.filter((other) => other.statementId === statementId).map(({ name }) => name))];
  if (statementId === null || here.length === 0) return null;
  return <p class="tag" role="status">{messages.moderators.sameStatement(here)}</p>;
}

/** Decisions that came too late, with what stands now; they stay until they are read. */
export function OvertakenNotice({ overtaken, state, onRead }: { readonly overtaken: readonly Overtaken[]; readonly state: ReviewState; readonly onRead: () => void }) {
  const { messages } = useConsole();
  const words = messages.moderators;
  if (overtaken.length === 0) return null;
  return (
    <Notice kind="warning" role="alert" title={words.overtakenTitle(overtaken.length)}>
      <ul>
        {overtaken.slice(0, 5).map(({ statementId, by }) => {
          const row = rowOf(state, statementId);
          const now = row === undefined ? null : messages.review.shown[shownState(row.confirmed)];
          return <li key={statementId}>{words.overtaken(statementId, by, now)}</li>;
        })}
        {overtaken.length > 5 && <li>{words.more(overtaken.length - 5)}</li>}
      </ul>
      <p><button type="button" class="button button--small" onClick={onRead}>{words.understood}</button></p>
    </Notice>
  );
}
