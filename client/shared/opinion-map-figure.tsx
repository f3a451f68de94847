import { useId } from "preact/hooks";
import type { PublicOpinionMap } from "../../server/contract/opinion-map.ts";
import { GroupBadge } from "./group-badge.tsx";
import { densityPaths } from "./density-paths.ts";
import { groupColour } from "./group-colour.ts";
import { createMapFrame, densityDots, outlineOfAll, placeLabels, softPath, type MapFrame, type Point } from "./map-geometry.ts";
import { readMap } from "./map-reading.ts";
import { useLanguage } from "./surface.tsx";


export interface OpinionMapFigureProps {
  readonly map: PublicOpinionMap;
  /** The reader's own place, drawn as a ring labelled "You". */
  readonly place?: { readonly x: number; readonly y: number; readonly group: string | null } | null;
  readonly openGroup?: string | null;
  /** Makes hulls and the buttons under the figure open a group. */
  readonly onOpenGroup?: (groupId: string) => void;
}

function Hulls({ map, frame, openGroup, onOpenGroup }: Omit<OpinionMapFigureProps, "place"> & { readonly frame: MapFrame }) {
  return (
    <>
      {map.groups.map((group) => {
        const look = groupColour(group.id);
        return (
          <path
            key={group.id}
            class={`opinion-map__hull${openGroup === group.id ? " opinion-map__hull--open" : ""}`}
            d={softPath(group.outline.map(frame.toFigure))}
            fill={`url(#${look.pattern})`}
            stroke={look.mark}
            onClick={onOpenGroup && (() => onOpenGroup(group.id))}
          />
        );
      })}
    </>
  );
}

function Dots({ map, frame, isOneShape }: { readonly map: PublicOpinionMap; readonly frame: MapFrame; readonly isOneShape: boolean }) {
  return (
    <g class="opinion-map__density" filter="url(#hiroba-soft)">
      {densityPaths(densityDots(map.density, frame)).map(({ group: index, strength, d }) => {
        const group = isOneShape ? undefined : map.groups[index];
        return (
          <path
            key={`${String(index)} ${String(strength)}`}
            d={d}
            fill={group === undefined ? "var(--ink-soft)" : groupColour(group.id).mark}
            fill-opacity={(group === undefined && !isOneShape ? 0.4 : 1) * (0.15 + 0.75 * strength)}
          />
        );
      })}
    </g>
  );
}

function Labels({ map, frame, at }: { readonly map: PublicOpinionMap; readonly frame: MapFrame; readonly at: Point | null }) {
  const { format } = useLanguage();
  const spots = placeLabels(map.groups.map((group) => frame.toFigure(group.center)), frame, at === null ? null : frame.toFigure(at));
  return (
    <g class="opinion-map__labels">
      {map.groups.map((group, index) => {
        const [x, y] = spots[index] ?? [0, 0];
        return (
          <g key={group.id} transform={`translate(${String(x)} ${String(y)})`}>
            <circle r="16" fill={groupColour(group.id).ink} stroke="var(--ground)" stroke-width="2" />
            <text dy="0.36em" text-anchor="middle" class="opinion-map__letter">{group.id}</text>
            <text y="31" text-anchor="middle" class="opinion-map__size">{format.number(group.size)}</text>
          </g>
        );
      })}
    </g>
  );
}

function You({ at, frame }: { readonly at: Point; readonly frame: MapFrame }) {
  const { common } = useLanguage();
  const [x, y] = frame.toFigure(at);
  const isHigh = y < 40;
  return (
    <g class="opinion-map__you" transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
      <circle r="10" class="opinion-map__you-halo" />
      <circle r="10" class="opinion-map__you-ring" />
      <circle r="3" class="opinion-map__you-dot" />
      <text y={isHigh ? 26 : -16} text-anchor="middle">{common.you}</text>
    </g>
  );
}

/**
 * The opinion map: soft hulls with letters and sizes, density inside, the reader's place as a ring.
 * The picture is one image with a name and a description; groups are opened with the real buttons under it.
 */
export function OpinionMapFigure({ map, place = null, openGroup = null, onOpenGroup }: OpinionMapFigureProps) {
  const { common, format } = useLanguage();
  const id = useId();
  const reading = readMap(map);
  const at: Point | null = place === null ? null : [place.x, place.y];
  const frame = createMapFrame(map, at);
  const size = String(frame.size);
  const isGroups = reading.kind === "groups";
  const sentence =
    reading.kind === "too-few" ? common.mapTooFew(reading.placed, reading.needed)
    : reading.kind === "one-shape" ? (reading.reason === "all-alike" ? common.mapAllAlike : common.noClearGroups)
    : null;
  const description = isGroups
    ? common.mapDescription(map.groups.map((group) => common.groupOfPeople(group.id, format.number(group.size), group.size)), place?.group ?? null)
    : (sentence ?? "");
  return (
    <figure class="opinion-map">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-labelledby={`${id}-name`} aria-describedby={`${id}-description`} class="opinion-map__drawing">
        <title id={`${id}-name`}>{common.opinionMap}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {reading.kind === "too-few" && <circle cx="200" cy="200" r="140" class="opinion-map__empty" />}
        {reading.kind === "one-shape" && <path d={softPath(outlineOfAll(map).map(frame.toFigure))} class="opinion-map__one-shape" />}
        {isGroups && <Hulls map={map} frame={frame} openGroup={openGroup} {...(onOpenGroup && { onOpenGroup })} />}
        {reading.kind !== "too-few" && <Dots map={map} frame={frame} isOneShape={!isGroups} />}
        {isGroups && <Labels map={map} frame={frame} at={at} />}
        {at !== null && reading.kind !== "too-few" && <You at={at} frame={frame} />}
      </svg>
      {sentence !== null && <p class="opinion-map__sentence">{sentence}</p>}
      {isGroups && (
        <ul class="plain-list opinion-map__legend">
          {map.groups.map((group) => {
            const content = (
              <>
                <GroupBadge groupId={group.id} />
                <span>{common.groupOfPeople(group.id, format.number(group.size), group.size)}</span>
              </>
            );
            return (
              <li key={group.id}>
                {onOpenGroup === undefined ? (
                  <span class="opinion-map__group">{content}</span>
                ) : (
                  <button type="button" class="opinion-map__group" aria-expanded={openGroup === group.id} onClick={() => onOpenGroup(group.id)}>
                    {content}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <figcaption class="small muted">
        {reading.kind !== "too-few" && <p>{common.positionMeaning}</p>}
        {reading.kind !== "too-few" && <p>{common.mapBasis(format.number(map.counts.placed), format.number(map.counts.votes), map.counts.placed)}</p>}
        <p>{common.notRepresentative}</p>
      </figcaption>
    </figure>
  );
}
