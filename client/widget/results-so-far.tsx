import { FigurePatterns } from "../shared/figure-patterns.tsx";
import { readMap } from "../shared/map-reading.ts";
import { useLanguage } from "../shared/surface.tsx";
import { MapList } from "./map-list.tsx";
import { usePartMessages } from "./parts-catalogue.tsx";
import type { Session } from "./session.ts";
import { myVotes, type SessionState } from "./session-state.ts";
import { useMap } from "./use-map.ts";

/** For those who have answered: where I am, and what people agree on. */
export function ResultsSoFar({ session, state }: { readonly session: Session; readonly state: SessionState }) {
  const { common } = useLanguage();
  const words = usePartMessages();
  const { load } = useMap(session, state.conversation?.mapVersion ?? 0, () => undefined);
  if (load.kind !== "ready") return null;
  const { map, place } = load;
  const groups = readMap(map).kind === "groups" ? map.groups : [];
  const agreed = map.common.agree.slice(0, 3).flatMap((id) => map.statements.find(({ statement }) => statement.id === id) ?? []);
  return (
    <section class="card stack" aria-labelledby="results-title">
      <FigurePatterns />
      <h2 id="results-title">{words.resultsTitle}</h2>
      {place !== null && <p class="map-tab__place">{place.group === null || groups.length === 0 ? words.placedNowhere : words.placedNear(place.group)}</p>}
      {agreed.length === 0 ? <p>{words.resultsNone}</p> : (
        <>
          <h3>{groups.length > 0 ? words.commonTitle : words.resultsCommon}</h3>
          <MapList rows={agreed} groups={groups} minGroupSize={map.minGroupSize} votes={myVotes(state)} />
          <p class="muted small">{common.notRepresentative}</p>
        </>
      )}
    </section>
  );
}
