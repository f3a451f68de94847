import type { Arrivals, LivePicture } from "../../server/contract/live-picture.ts";
import { languageName } from "./language-select.tsx";
import { BarTable, type BarRow } from "./live-picture-bars.tsx";
import { useLivePictureWords } from "./live-picture-words.ts";

/** Sites and languages, counted without people. */
export function LivePictureArrivals({ picture: { arrivals, statementLanguages } }: { readonly picture: LivePicture }) {
  const words = useLivePictureWords().arrivals;
  const nameOf = (name: string): string => (name === "direct" ? words.direct : name === "own" ? words.own : name);
  const rowsOf = ({ named, other }: Arrivals, label: (name: string) => string): readonly BarRow[] => [
    ...named.map(({ name, count }) => ({ label: label(name), value: count })), ...(other > 0 ? [{ label: words.other, value: other }] : []),
  ];
  return (
    <section class="card stack" aria-labelledby="picture-arrivals">
      <h2 id="picture-arrivals">{words.title}</h2>
      <p>{arrivals.openings === 0 ? words.none : words.openings(arrivals.openings)}</p>
      {arrivals.openings > 0 && (
        <>
          <BarTable caption={words.title} head={[words.site, words.count]} rows={rowsOf(arrivals.hosts, nameOf)} />
          <BarTable caption={words.languages} head={[words.language, words.count]} rows={rowsOf(arrivals.languages, languageName)} />
        </>
      )}
      {statementLanguages.length > 0 && <BarTable caption={words.statementLanguages} head={[words.language, words.statements]} rows={statementLanguages.map(({ language, count }) => ({ label: languageName(language), value: count }))} />}
      <p class="small muted text-column">{words.hint}</p>
    </section>
  );
}
