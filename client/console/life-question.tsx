import { useConsole } from "./console-context.ts";
import { openingDoubts, type StateAct } from "./conversation-life.ts";
import { ConfirmDialog } from "./dialog.tsx";
import { notReady } from "./launch-list.ts";
import { Notice } from "./notice.tsx";
import type { TabProps } from "./tab-props.ts";
import { useLoad } from "./use-load.ts";

/** Asks before the state changes; before opening it names what is not ready. */
export function LifeQuestion({ act, conversation, confirm, isBusy, onConfirm, onCancel }: {
  readonly act: StateAct;
  readonly conversation: TabProps["conversation"];
  readonly confirm: string;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { messages } = useConsole();
  const words = messages.conversation.overview;
  if (act === "open" || act === "reopen") return <OpenQuestion conversation={conversation} confirm={confirm} isBusy={isBusy} onConfirm={onConfirm} onCancel={onCancel} />;
  const title = act === "draft" ? messages.life.preview.backTitle : words.confirmTitle[act];
  return (
    <ConfirmDialog title={title} confirm={confirm} isDanger={act !== "unarchive"} isBusy={isBusy} onConfirm={onConfirm} onCancel={onCancel}>
      <p>{act === "draft" ? messages.life.preview.backText : words.confirmText[act]}</p>
    </ConfirmDialog>
  );
}

function OpenQuestion({ conversation, confirm, isBusy, onConfirm, onCancel }: Omit<Parameters<typeof LifeQuestion>[0], "act">) {
  const { messages, api } = useConsole();
  const words = messages.conversation.overview;
  // Nobody waits for the list: until it is here, what the page itself knows is said.
  const { state } = useLoad(`launch ${conversation.id}`, () => api.launchList(conversation.id));
  const missing = state.kind === "ready" && conversation.settings.state !== "closed" ? notReady(state.data.checks) : [];
  const doubts = openingDoubts(conversation, Date.now());
  return (
    <ConfirmDialog title={words.confirmTitle.open} confirm={missing.length > 0 ? messages.life.confirmAnyway : confirm} isBusy={isBusy} onConfirm={onConfirm} onCancel={onCancel}>
      {doubts.includes("no-statements") && <Notice kind="warning"><p>{words.confirmText.openEmpty}</p></Notice>}
      {doubts.includes("closing-time-passed") && <Notice kind="warning"><p>{words.confirmText.openPassed}</p></Notice>}
      {missing.length > 0 && (
        <Notice kind="warning" title={messages.life.confirmNotReady}>
          <ul>{missing.map(({ id }) => <li key={id}>{messages.life.checks[id].name}</li>)}</ul>
        </Notice>
      )}
      <p>{words.confirmText.open(conversation.counts.statements.votable)}</p>
    </ConfirmDialog>
  );
}
