import { useEffect, useState } from "preact/hooks";
import type { PublicOpinionMap, SubGroups } from "../../server/contract/opinion-map.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { pValueText } from "./map-trust.ts";
import { FailureNotice } from "./notice.tsx";

type Opened = { readonly kind: "closed" } | { readonly kind: "loading" } | { readonly kind: "failed"; readonly error: unknown } | { readonly kind: "open"; readonly answer: SubGroups };

/** A button that opens one group into sub-groups, and what they are. Closed again when the map is another one. */
export function SubGroupsPart({ map, groupId }: { readonly map: PublicOpinionMap; readonly groupId: string }) {
  const { messages, api } = useConsole();
  const { common } = useLanguage();
  const words = messages.conversation.map;
  const { conversationId, version, chosenK } = map;
  const [opened, setOpened] = useState<Opened>({ kind: "closed" });
  useEffect(() => setOpened({ kind: "closed" }), [conversationId, version, chosenK, groupId]);

  const open = async (): Promise<void> => {
    setOpened({ kind: "loading" });
    try {
      setOpened({ kind: "open", answer: await api.subGroups(conversationId, groupId, chosenK) });
    } catch (error) {
      setOpened({ kind: "failed", error });
    }
  };
  const isOpen = opened.kind !== "closed";
  return (
    <div class="stack stack--tight">
      <div>
        <button type="button" class="button button--small" aria-expanded={isOpen} aria-label={words.openSubGroupsOf(common.groupName(groupId))} onClick={() => (isOpen ? setOpened({ kind: "closed" }) : void open())}>
          {words.openSubGroups}
        </button>
      </div>
      <div role="status">{opened.kind === "loading" && <p class="muted">{words.subGroupsWait}</p>}</div>
      {opened.kind === "failed" && <FailureNotice error={opened.error} title={words.subGroupsFailed} onRetry={() => void open()} />}
      {opened.kind === "open" && <SubGroupList answer={opened.answer} />}
    </div>
  );
}

function SubGroupList({ answer }: { readonly answer: SubGroups }) {
  const { messages } = useConsole();
  const { common, format } = useLanguage();
  const words = messages.conversation.map;
  const { state, significance, groups, size, minGroupSize } = answer;
  if (state !== "ready") return <p>{words.subGroupsNone[state]}</p>;
  const statements = new Map(answer.statements.map(({ statement }) => [statement.id, statement]));
  const p = significance === null ? "" : pValueText(significance.pValue, significance.permutations, format.number);
  return (
    <>
      {significance !== null && <p class={significance.distinguishable ? "small" : "settings-warning small"}>{(significance.distinguishable ? words.subGroupsClear : words.subGroupsChance)(p)}</p>}
      <ul class="plain-list stack stack--tight">
        {groups.map((group) => (
          <li key={group.id}>
            <p><strong>{common.groupOfPeople(group.id, format.number(group.size), group.size)}</strong> ({format.percent(group.size / size)})</p>
            {group.isHidden && <p class="muted small">{common.smallCell(minGroupSize)}</p>}
            {!group.isHidden && group.representative.length === 0 && <p class="muted small">{words.nothingMarks}</p>}
            <ul>
              {group.representative.map(({ statementId, direction }) => {
                const statement = statements.get(statementId);
                return statement === undefined ? null : (
                  <li key={statementId}>
                    <span class="muted small">{direction === "agree" ? words.marksAgree : words.marksDisagree}</span>{" "}
                    <span lang={statement.language} dir="auto">{statement.text}</span>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
