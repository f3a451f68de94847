import { ChosenByNote } from "../shared/group-count-switch.tsx";
import { LeftOutNote } from "../shared/left-out-note.tsx";
import { OpinionMapFigure } from "../shared/opinion-map-figure.tsx";
import { OpinionMapTable } from "../shared/opinion-map-table.tsx";
import { readMap } from "../shared/map-reading.ts";
import { useLanguage } from "../shared/surface.tsx";
import { Figure } from "./figure.tsx";
import { useReport } from "./report-context.ts";
import { Part } from "./section.tsx";

/** The map with a title that says what it shows, and how sure that is. */
export function MapPart() {
  const { report, words, format } = useReport();
  const { common } = useLanguage();
  const { map } = report;
  const isGroups = readMap(map).kind === "groups";
  const names = words.list(map.groups.map((group) => common.groupOfPeople(group.id, format.number(group.size), group.size)));
  const title = isGroups ? words.mapFinding(map.groups.length, format.number(map.groups.length), names) : words.mapFindingNone;
  return (
    <Part id="map" title={words.titles.map}>
      <Figure title={title} measure={words.mapMeasure} name="map">
        <OpinionMapFigure map={map} />
        <ChosenByNote map={map} />
        <LeftOutNote leftOut={map.leftOut} />
        {isGroups && (
          <details class="table-behind">
            <summary>{words.showTable}</summary>
            <OpinionMapTable map={map} />
          </details>
        )}
      </Figure>
      <MapTrust />
    </Part>
  );
}

/** Whether the groups are more than chance, in words. */
function MapTrust() {
  const { report, locale, words, format } = useReport();
  const { assessment, groups } = report.map;
  if (groups.length < 2 || assessment?.distinguishable === false) return <p>{words.noGroups}</p>;
  if (assessment === null) return <p class="small muted">{words.groupsUntested}</p>;
  const two = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return (
    <p class="small">
      {words.groupsClear(format.percent(Math.ceil(assessment.pValue * 100) / 100))}{" "}
      {words.groupsAgain(two.format(assessment.stability), format.number(assessment.resamples))}
    </p>
  );
}
