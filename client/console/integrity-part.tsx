import { useRef, useState } from "preact/hooks";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { ExcludePanel } from "./exclude-panel.tsx";
import { ExclusionLog } from "./exclusion-log.tsx";
import { FindingList } from "./finding-list.tsx";
import { GatesPanel } from "./gates-panel.tsx";
import { Resource } from "./notice.tsx";
import { readParticipantNumbers, writeParticipantNumbers } from "./participant-numbers.ts";
import { useLoad } from "./use-load.ts";

/** What is unusual in who took part, leaving people out of the map, and the record of it. */
export function IntegrityPart({ conversation: { id } }: { readonly conversation: OrganiserConversation }) {
  const { messages, api } = useConsole();
  const isOrganiser = useIsOrganiser();
  const { state, reload } = useLoad(`integrity ${id}`, () => api.integrity(id));
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);

  /** Adds people of a pattern to those chosen already, and goes to them. */
  const choose = (participants: readonly number[]): void => {
    const before = readParticipantNumbers(typed);
    setTyped(writeParticipantNumbers([...("numbers" in before ? before.numbers : []), ...participants]));
    field.current?.focus();
  };

  return (
    <div class="stack stack--loose">
      <p>{messages.integrity.intro}</p>
      <Resource state={state} onRetry={reload}>
        {(integrity) => (
          <>
            <FindingList integrity={integrity} onChoose={isOrganiser ? choose : null} />
            {isOrganiser && <ExcludePanel conversationId={id} typed={typed} onTyped={setTyped} field={field} onDone={reload} />}
            <ExclusionLog conversationId={id} integrity={integrity} onChanged={reload} />
          </>
        )}
      </Resource>
      <GatesPanel conversationId={id} />
    </div>
  );
}
