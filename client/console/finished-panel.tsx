import { useEffect, useRef } from "preact/hooks";
import { useConsole } from "./console-context.ts";
import { assessFinished } from "./finished.ts";
import { Resource } from "./notice.tsx";
import type { TabProps } from "./tab-props.ts";
import { useLoad } from "./use-load.ts";

/** Asks the map and the tallies whether enough votes are in. */
export function FinishedPanel({ conversation }: Pick<TabProps, "conversation">) {
  const { messages, api } = useConsole();
  const words = messages.conversation.overview;
  const { id, mapVersion, counts } = conversation;
  const { state, reload } = useLoad(id, async () => {
    if (mapVersion === 0) return null;
    const [map, tallies] = await Promise.all([api.map(id), api.tallies(id)]);
    return { map, statements: tallies.statements };
  });
  // A new map version changes the answer; refetching quietly keeps the old one on the screen meanwhile.
  const seenVersion = useRef(mapVersion);
  useEffect(() => {
    if (seenVersion.current !== mapVersion) reload();
    seenVersion.current = mapVersion;
  }, [mapVersion, reload]);
  return (
    <section class="card stack stack--tight" aria-labelledby="finished-title">
      <h2 id="finished-title">{words.finishedTitle}</h2>
      <Resource state={state} onRetry={reload}>
        {(data) => {
          if (data === null) return <p>{words.noMapYet}</p>;
          const finished = assessFinished(data.map, data.statements, counts.participants);
          const verdict = { early: words.verdictEarly, running: words.verdictRunning, ready: words.verdictReady }[finished.verdict];
          return (
            <>
              <p><strong>{verdict}</strong></p>
              {finished.statements > 0 && <p>{words.enoughVotes(finished.withEnough, finished.statements, finished.least)}</p>}
              {finished.prediction !== null && (
                <>
                  <p>{words.predicted(finished.prediction.fromMap, finished.prediction.fromMajority)}</p>
                  <p class="muted">{finished.mapHelps ? words.mapHelps : words.mapDoesNotHelp}</p>
                </>
              )}
            </>
          );
        }}
      </Resource>
    </section>
  );
}
