import type { ParticipantMessages } from "../../messages/participant.ts";
import { withoutReadings } from "../../messages/readings.ts";
import { readMap } from "../contract/figures/map-reading.ts";
import type { MapGroup, PublicOpinionMap, StatementOnMap, TallyPresented } from "../contract/opinion-map.ts";
import type { MyPlace } from "../contract/participation.ts";
import { escapeHtml } from "../http/escape-html.ts";
import { htmlOf } from "../http/html-of.ts";
import { quote } from "./text-page.ts";

const SHOWN = 5;

/** The map as tables: groups, what everybody shares, where groups differ. The same facts, sentences and suppressed cells as the picture. */
export function resultsPart(messages: ParticipantMessages, map: PublicOpinionMap, { place, notCounted }: Pick<MyPlace, "place" | "notCounted">): string {
  const { common, parts, format } = messages;
  const reading = readMap(map);
  if (reading.kind === "too-few") return `<h2>${htmlOf(parts.mapTitle)}</h2><p>${htmlOf(common.mapTooFew(reading.placed, reading.needed))}</p>`;

  const rows = new Map(map.statements.map((row) => [row.statement.id, row]));
  const listed = (ids: readonly number[]): readonly StatementOnMap[] => ids.flatMap((id) => rows.get(id) ?? []).slice(0, SHOWN);
  const hasGroups = reading.kind === "groups";
  const mine = notCounted !== undefined ? `<p>${htmlOf(parts.notCounted(notCounted.reason))}</p>` : place === null ? "" : `<p>${htmlOf(place.group === null || !hasGroups ? parts.placedNowhere : parts.placedNear(place.group))}</p>`;
  const shape = hasGroups ? groupTable(messages, map, rows) : `<p>${htmlOf(reading.reason === "all-alike" ? common.mapAllAlike : common.noClearGroups)}</p>`;
  const agreed = listed(map.common.agree);
  const rejected = listed(map.common.disagree);
  const divisive = hasGroups ? listed(map.divisive) : [];
  const alike = hasGroups ? [parts.commonTitle, parts.commonNone, parts.commonRejected] as const : [parts.commonTitleAll, parts.commonNoneAll, parts.commonRejectedAll] as const;
  return `<h2>${htmlOf(parts.mapTitle)}</h2>${mine}${shape}
${agreed.length === 0 ? `<h3>${htmlOf(alike[0])}</h3><p>${htmlOf(alike[1])}</p>` : shareTable(messages, alike[0], agreed)}
${rejected.length === 0 ? "" : shareTable(messages, alike[2], rejected)}
${hasGroups ? (divisive.length === 0 ? `<h3>${htmlOf(parts.differTitle)}</h3><p>${htmlOf(parts.differNone)}</p>` : differTable(messages, map, divisive)) : ""}
<p><small>${htmlOf(common.mapBasis(format.number(map.counts.placed), format.number(map.counts.votes), map.counts.placed))} ${htmlOf(common.notRepresentative)}</small></p>${leftOutNote(messages, map.leftOut)}`;
}

const leftOutNote = ({ common, format }: ParticipantMessages, leftOut: PublicOpinionMap["leftOut"]): string => (leftOut === undefined ? "" : `
<p>${htmlOf(common.leftOut(format.number(leftOut.people), leftOut.people))}</p><ul>${leftOut.reasons.map(({ people, reason }) => `<li>${htmlOf(common.leftOutReason(format.number(people), people, reason))}</li>`).join("")}</ul>`);

/** Wide ones scroll by themselves, by keyboard too. */
const table = (caption: string, head: readonly string[], body: readonly (readonly string[])[]): string =>
  `<div tabindex="0" role="region" aria-label="${escapeHtml(withoutReadings(caption))}"><table><caption>${htmlOf(caption)}</caption><tr>${head.map((cell) => `<th scope="col">${htmlOf(cell)}</th>`).join("")}</tr>
${body.map((cells) => `<tr>${cells.map((cell, index) => (index === 0 ? `<th scope="row">${cell}</th>` : `<td${/^[\d.,]+\s?%?$/.test(cell) ? ' class="n"' : ""}>${cell}</td>`)).join("")}</tr>`).join("\n")}</table></div>`;

function groupTable({ common, format }: ParticipantMessages, map: PublicOpinionMap, rows: ReadonlyMap<number, StatementOnMap>): string {
  const marks = (group: MapGroup): string => (group.isHidden ? htmlOf(common.smallCell(map.minGroupSize)) : group.representative.slice(0, 2).flatMap(({ statementId, direction }) => {
    const statement = rows.get(statementId)?.statement;
    return statement === undefined ? [] : [`${htmlOf(direction === "agree" ? common.agreesMoreOften : common.disagreesMoreOften)} ${quote("q", statement)}`];
  }).join("<br>"));
  return table(common.mapTableCaption, [common.group, common.people, common.whatMarksIt], map.groups.map((group) => [`<span class="n">${htmlOf(common.groupName(group.id))}</span>`, format.number(group.size), marks(group)]));
}

function shareTable({ common, textMode, format }: ParticipantMessages, caption: string, rows: readonly StatementOnMap[]): string {
  const shares = ({ agrees, disagrees, passes, seen }: TallyPresented): readonly string[] => [agrees, disagrees, passes].map((count) => (seen === 0 ? "–" : format.percent(count / seen)));
  return table(caption, [textMode.statement, common.agree, common.disagree, common.pass, common.people], rows.map(({ statement, all }) => [quote("span", statement), ...shares(all), format.number(all.seen)]));
}

/** How many of each group agree, statement by statement. */
function differTable({ common, parts, textMode, format }: ParticipantMessages, map: PublicOpinionMap, rows: readonly StatementOnMap[]): string {
  const share = (tally: TallyPresented | null | undefined): string => (tally == null ? htmlOf(common.smallCell(map.minGroupSize)) : tally.seen === 0 ? "–" : format.percent(tally.agrees / tally.seen));
  return table(parts.differTitle, [`${textMode.statement} (${common.agree})`, ...map.groups.map(({ id }) => common.groupName(id))], rows.map((row) => [quote("span", row.statement), ...map.groups.map(({ id }) => share(row.groups[id]))]));
}
