import { useEffect, useRef } from "preact/hooks";
import type { LaunchCheck, LaunchVerdict } from "../../server/contract/life.ts";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { notReady, placeOf } from "./launch-list.ts";
import { Link } from "./link.tsx";
import { Resource } from "./notice.tsx";
import type { TabProps } from "./tab-props.ts";
import { useLoad } from "./use-load.ts";

const order: readonly LaunchVerdict[] = ["not-ready", "look", "ready"];

/** What is ready before people arrive and what is not, each with a reason and the place to put it right. */
export function LaunchPanel({ conversation }: Pick<TabProps, "conversation">) {
  const { messages, api } = useConsole();
  const words = messages.life;
  const { id, updatedAt, counts } = conversation;
  const { state, reload } = useLoad(`launch ${id}`, () => api.launchList(id));
  // What was changed on another tab, or by somebody else, changes the list.
  const key = `${String(updatedAt)} ${String(counts.statements.votable)}`;
  const seen = useRef(key);
  useEffect(() => {
    if (seen.current !== key) reload();
    seen.current = key;
  }, [key, reload]);
  return (
    <section class="card stack stack--tight" aria-labelledby="launch-title">
      <h2 id="launch-title">{words.checksTitle}</h2>
      <Resource state={state} onRetry={reload}>
        {({ checks }) => (
          <>
            <p>{words.checksSummary(notReady(checks).length, checks.filter(({ verdict }) => verdict === "look").length)}</p>
            <ul class="plain-list stack stack--tight">
              {checks.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict)).map((check) => <Check key={check.id} check={check} id={id} />)}
            </ul>
          </>
        )}
      </Resource>
    </section>
  );
}

function Check({ check, id }: { readonly check: LaunchCheck; readonly id: string }) {
  const { messages } = useConsole();
  const isOrganiser = useIsOrganiser();
  const { name, why, link } = messages.life.checks[check.id];
  const place = placeOf(check.id, id);
  return (
    <li class="launch-check">
      <p><span class={`tag${check.verdict === "not-ready" ? " tag--strong" : ""}`}>{messages.life.verdict[check.verdict]}</span> <strong>{name}</strong></p>
      <p class={check.verdict === "ready" ? "muted" : ""}>
        {why[check.verdict]?.(check.count ?? 0)} {isOrganiser && check.verdict !== "ready" && place !== null && <Link to={place}>{link}</Link>}
      </p>
    </li>
  );
}
