import { useState } from "preact/hooks";
import type { PublicOpinionMap } from "../../server/contract/opinion-map.ts";
import { GroupCountSwitch } from "../shared/group-count-switch.tsx";
import type { GroupCountChoice } from "../shared/use-group-count.ts";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { holdOf } from "./map-trust.ts";
import { FailureNotice } from "./notice.tsx";
import type { TabProps } from "./tab-props.ts";

interface Props extends TabProps {
  /** As everybody sees it, and as it is looked at now. */
  readonly own: PublicOpinionMap;
  readonly shown: PublicOpinionMap;
  readonly choice: GroupCountChoice;
}

/** Looks at other numbers of groups; organisers fix one for everybody, or give the choice back to the method. */
export function GroupCountPanel({ own, shown, choice, conversation, onChanged }: Props) {
  const { messages, api, say } = useConsole();
  const isOrganiser = useIsOrganiser();
  const words = messages.conversation.map;
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const pinned = conversation.settings.groupCount;
  if (own.groupings.length === 0) return null;

  const save = async (groupCount: number | null): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    try {
      onChanged(await api.update(conversation.id, { groupCount }));
      say(groupCount === null ? words.unpinned : words.pinned(groupCount));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <section class="stack stack--tight" aria-labelledby="count-title">
      <h2 id="count-title">{words.countTitle}</h2>
      <p>
        {pinned !== null && <>{own.chosenBy === "organisers" || own.chosenK === pinned ? words.countPinned(pinned) : words.countPinnedNot(pinned)} </>}
        {words.countByMethod(own.methodK)}
      </p>
      <GroupCountSwitch own={own} choice={choice} />
      <Warning own={own} shown={shown} />
      {isOrganiser && (
        <>
          <p class="small muted">{words.countHint}</p>
          <div class="row">
            {shown.chosenK !== pinned && <button type="button" class="button" aria-disabled={isBusy} onClick={() => void save(shown.chosenK)}>{words.pin(shown.chosenK)}</button>}
            {pinned !== null && <button type="button" class="button" aria-disabled={isBusy} onClick={() => void save(null)}>{words.unpin}</button>}
          </div>
        </>
      )}
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
    </section>
  );
}

/** What is known of the grouping that is looked at: its stability, and whether it is better than chance. */
function Warning({ own, shown }: Pick<Props, "own" | "shown">) {
  const { messages } = useConsole();
  const words = messages.conversation.map;
  const isTested = shown.chosenK === own.chosenK;
  const stability = own.groupings.find(({ k }) => k === shown.chosenK)?.stability ?? null;
  if (isTested && own.assessment?.distinguishable === false) return <p class="settings-warning small">{words.countChance}</p>;
  return (
    <p class="small muted">
      {stability !== null && words.countHolds[holdOf(stability)]} {!isTested && words.countUntested}
    </p>
  );
}
