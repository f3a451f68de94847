import type { ComponentChildren } from "preact";
import type { MapDifference, MapSide } from "../../server/contract/integrity.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";

/** Both maps side by side: how many people, which groups, what everybody shares; and who would move. */
export function MapDifferenceTable({ difference }: { readonly difference: MapDifference }) {
  const words = useConsole().messages.integrity;
  const { format } = useLanguage();
  const { before, after, moved, onBoth, likeness, talliesChanged, statements } = difference;
  const texts = new Map(statements.map((statement) => [statement.id, statement]));
  const letters = [...new Set([...before.groups, ...after.groups].map(({ id }) => id))].sort();
  const sizeOf = (side: MapSide, id: string): string => {
    const group = side.groups.find((one) => one.id === id);
    return group === undefined ? words.nothing : format.number(group.size);
  };
  const list = (ids: readonly number[]): ComponentChildren => (ids.length === 0 ? words.nothing : (
    <ul>{ids.map((id) => <li key={id} lang={texts.get(id)?.language}>{texts.get(id)?.text ?? String(id)}</li>)}</ul>
  ));
  const rows: readonly (readonly [string, (side: MapSide) => ComponentChildren])[] = [
    [words.peopleRow, ({ people }) => format.number(people)],
    [words.votesRow, ({ votes }) => format.number(votes)],
    [words.placedRow, ({ placed }) => format.number(placed)],
    ...(letters.length === 0 ? [[words.noGroups, () => words.nothing] as const] : letters.map((id) => [words.group(id), (side: MapSide) => sizeOf(side, id)] as const)),
    [words.agreeRow, ({ common }) => list(common.agree)],
    [words.disagreeRow, ({ common }) => list(common.disagree)],
  ];
  return (
    <>
      <div class="table-scroll" role="region" aria-label={words.compared} tabIndex={0}>
        <table class="table map-difference">
          <thead><tr><th scope="col">{words.compared}</th><th scope="col">{words.now}</th><th scope="col">{words.without}</th></tr></thead>
          <tbody>
            {rows.map(([name, cell]) => <tr key={name}><th scope="row">{name}</th><td>{cell(before)}</td><td>{cell(after)}</td></tr>)}
          </tbody>
        </table>
      </div>
      <p>{words.moved(moved, onBoth)} {words.tallies(talliesChanged)}{likeness !== null && <> {words.likeness(likeness.toFixed(2))}</>}</p>
    </>
  );
}
