import { useEffect, useRef, useState } from "preact/hooks";
import type { PublicOpinionMap, StatementOnMap } from "../../server/contract/opinion-map.ts";
import type { Vote } from "../../server/contract/vote.ts";
import { FigurePatterns } from "../shared/figure-patterns.tsx";
import { readMap } from "../shared/map-reading.ts";
import { ChosenByNote, GroupCountSwitch } from "../shared/group-count-switch.tsx";
import { LeftOutNote } from "../shared/left-out-note.tsx";
import { nearestGroup } from "../shared/nearest-group.ts";
import { useGroupCount } from "../shared/use-group-count.ts";
import { OpinionMapFigure } from "../shared/opinion-map-figure.tsx";
import { OpinionMapTable } from "../shared/opinion-map-table.tsx";
import { useLanguage } from "../shared/surface.tsx";
import { usePartMessages } from "./parts-catalogue.tsx";
import { Failure } from "./failure.tsx";
import { GroupPanel } from "./group-panel.tsx";
import { MapList } from "./map-list.tsx";
import { readMap as readDividedMap } from "./parts-api.ts";
import type { Session } from "./session.ts";
import { myVotes, progressNow, type SessionState } from "./session-state.ts";
import { useMap } from "./use-map.ts";

export interface MapTabProps {
  readonly session: Session;
  readonly state: SessionState;
  /** Counts what the live line announced. */
  readonly news: number;
  /** The map moved: says so once. */
  readonly onMoved: (text: string) => void;
}

function rowsOf(map: PublicOpinionMap, ids: readonly number[]): StatementOnMap[] {
  const rows = new Map(map.statements.map((row) => [row.statement.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** The map with the reader on it, what marks each group, what everybody shares, where groups differ. */
export function MapTab({ session, state, news, onMoved }: MapTabProps) {
  const { common } = useLanguage();
  const words = usePartMessages();
  const { load, retry } = useMap(session, news, () => onMoved(words.mapUpdated));
  const choice = useGroupCount(load.kind === "ready" ? load.map : null, (groupCount) => readDividedMap(session, groupCount));
  const [openGroup, setOpenGroup] = useState<string | null>(null);
  const panel = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (openGroup !== null) panel.current?.focus();
  }, [openGroup]);

  if (load.kind === "loading") return <p class="muted">{common.loading}</p>;
  if (load.kind === "failed") return <Failure words={common} text={words.mapFailed} onRetry={retry} />;

  const { map: own } = load;
  const map = choice.map ?? own;
  const place = load.place === null || choice.map === null || load.place.group === null ? load.place : { ...load.place, group: nearestGroup(map, load.place) };
  const votes: ReadonlyMap<number, Vote> = myVotes(state);
  const until = progressNow(state).votesUntilPlaced;
  const reading = readMap(map);
  const hasGroups = reading.kind === "groups";
  const groups = hasGroups ? map.groups : [];
  const group = groups.find((one) => one.id === openGroup);
  const lists = { groups, minGroupSize: map.minGroupSize, votes };
  const agreed = rowsOf(map, map.common.agree).slice(0, 3);
  const rejected = rowsOf(map, map.common.disagree).slice(0, 2);
  const placeSentence =
    place !== null ? (place.group === null || !hasGroups ? words.placedNowhere : words.placedNear(place.group))
    : state.conversation?.isOpen !== true ? null
    : until > 0 ? words.placeAfter(until)
    : reading.kind === "too-few" ? null
    : words.placeSoon;

  return (
    <div class="map-tab stack stack--loose">
      <FigurePatterns />
      <section class="stack" aria-labelledby="map-title">
        <h2 id="map-title">{words.mapTitle}</h2>
        {load.notCounted !== undefined && <p class="notice">{words.notCounted(load.notCounted.reason)}</p>}
        {load.notCounted === undefined && placeSentence !== null && <p class="map-tab__place">{placeSentence}</p>}
        <OpinionMapFigure map={map} place={place} openGroup={openGroup} onOpenGroup={(id) => setOpenGroup(id === openGroup ? null : id)} />
        <ChosenByNote map={map} />
        <LeftOutNote leftOut={map.leftOut} />
        {hasGroups && group === undefined && <p class="muted small">{words.openGroupHint}</p>}
        {group !== undefined && <GroupPanel session={session} group={group} map={map} votes={votes} titleRef={panel} onClose={() => setOpenGroup(null)} />}
        {hasGroups && <GroupCountSwitch own={own} choice={choice} />}
        {hasGroups && (
          <details>
            <summary>{words.asTable}</summary>
            <OpinionMapTable map={map} />
          </details>
        )}
      </section>
      {reading.kind !== "too-few" && (
        <section class="stack" aria-labelledby="common-title">
          <h2 id="common-title">{hasGroups ? words.commonTitle : words.commonTitleAll}</h2>
          {agreed.length === 0 ? <p>{hasGroups ? words.commonNone : words.commonNoneAll}</p> : <MapList rows={agreed} {...lists} />}
          {rejected.length > 0 && (
            <>
              <h3>{hasGroups ? words.commonRejected : words.commonRejectedAll}</h3>
              <MapList rows={rejected} {...lists} />
            </>
          )}
        </section>
      )}
      {hasGroups && (
        <section class="stack" aria-labelledby="differ-title">
          <h2 id="differ-title">{words.differTitle}</h2>
          {map.divisive.length === 0 ? <p>{words.differNone}</p> : <MapList rows={rowsOf(map, map.divisive).slice(0, 3)} isOpen {...lists} />}
        </section>
      )}
    </div>
  );
}
