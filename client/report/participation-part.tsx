import { Figure } from "./figure.tsx";
import { binParticipation, type BinSize, type ParticipationBin } from "../../server/contract/figures/participation-bins.ts";
import { languageName } from "./language-name.ts";
import { useReport } from "./report-context.ts";
import { Part } from "./section.tsx";
import { WhoTookPartTables } from "./who-took-part-tables.tsx";

/** How many took part and when: bars over time, with the same as a table. */
export function ParticipationPart() {
  const { report, words, format, locale } = useReport();
  const { size, bins } = binParticipation(report.timeline);
  const name = (bin: ParticipationBin): string => binName(bin.start, size, locale);
  const busiest = bins.reduce<ParticipationBin | null>((most, bin) => (most === null || bin.votes > most.votes ? bin : most), null);
  const title = busiest === null ? "" : bins.length === 1 ? words.participationOnePeriod : words.participationFinding(format.number(busiest.votes), name(busiest));
  const written = report.statements.filter(({ statement }) => statement.author === "participant").length;
  return (
    <Part id="participation" title={words.titles.participation}>
      <p>
        {words.participationIntro(report.counts.placed, format.number(report.counts.placed), format.number(report.counts.participants))}{" "}
        {words.writtenBy(written, format.number(written), format.number(report.statements.length))}
      </p>
      <WhoTookPart />
      {busiest === null ? (
        <p>{words.noTimes}</p>
      ) : (
        <Figure title={title} measure={words.participationMeasure[size]} name="participation">
          {bins.length > 1 && <Bars bins={bins} size={size} />}
          <details class="table-behind">
            <summary>{words.showTable}</summary>
            <div class="table-scroll" tabIndex={0} role="region" aria-label={words.participationCaption}>
              <table class="table">
                <caption>{words.participationCaption}</caption>
                <thead>
                  <tr>
                    <th scope="col">{words.participationHead[size]}</th>
                    <th scope="col" class="number">{words.participationVotes}</th>
                    <th scope="col" class="number">{words.participationNew}</th>
                  </tr>
                </thead>
                <tbody>
                  {bins.filter(({ votes, newParticipants }) => votes + newParticipants > 0).map((bin) => (
                    <tr key={bin.start}>
                      <th scope="row">{name(bin)}</th>
                      <td class="number">{format.number(bin.votes)}</td>
                      <td class="number">{format.number(bin.newParticipants)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </Figure>
      )}
    </Part>
  );
}

/** What is known of the people: how they took part, and the languages they wrote in, and what they said of themselves where they were asked. */
function WhoTookPart() {
  const { report, page, words, format, locale } = useReport();
  const counts = new Map<string, number>();
  for (const { statement } of report.statements) counts.set(statement.language, (counts.get(statement.language) ?? 0) + 1);
  const languages = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const { sources } = report;
  const ways = sources === undefined ? [] : (["online", "kiosk", "paper"] as const).filter((way) => sources[way] > 0);
  return (
    <>
      {sources !== undefined && ways.length > 0 && <p>{page.sources}: {words.list(ways.map((way) => page.sourceLine(page.source[way], format.number(sources[way]))))}</p>}
      <p>{page.languages}: {words.list(languages.map(([tag, count]) => page.languageLine(languageName(tag, locale), format.number(count))))}</p>
      {report.whoTookPart === undefined ? <p class="small muted">{page.noDemographics}</p>
        : report.whoTookPart.table === null ? <p class="small muted">{page.whoTookPart.notPublished}</p>
        : <WhoTookPartTables table={report.whoTookPart.table} />}
    </>
  );
}

/** Days are UTC days, so they are named in UTC. */
function binName(start: string, size: BinSize, locale: string): string {
  const options: Intl.DateTimeFormatOptions = size === "month" ? { year: "numeric", month: "long" } : { year: "numeric", month: "short", day: "numeric" };
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(Date.parse(`${start}T00:00:00Z`));
}

const WIDTH = 640;
const HEIGHT = 180;
const FOOT = 26;
const HEAD = 22;

function Bars({ bins, size }: { readonly bins: readonly ParticipationBin[]; readonly size: BinSize }) {
  const { words, format, locale } = useReport();
  const most = bins.reduce((largest, bin) => Math.max(largest, bin.votes), 1);
  const step = WIDTH / bins.length;
  const inner = HEIGHT - FOOT - HEAD;
  const first = bins[0];
  const last = bins.at(-1);
  return (
    <svg class="participation" viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="img" aria-label={words.participationCaption}>
      <line x1="0" x2={WIDTH} y1={HEAD} y2={HEAD} class="participation__grid" />
      <text x="0" y={HEAD - 6} class="participation__text">{format.number(most)}</text>
      {bins.map((bin, index) => {
        const height = (bin.votes / most) * inner;
        return (
          <rect key={bin.start} x={index * step + step * 0.1} width={step * 0.8} y={HEAD + inner - height} height={height} class="participation__bar">
            <title>{`${binName(bin.start, size, locale)}: ${format.number(bin.votes)}`}</title>
          </rect>
        );
      })}
      <line x1="0" x2={WIDTH} y1={HEAD + inner} y2={HEAD + inner} class="participation__axis" />
      {first !== undefined && <text x="0" y={HEIGHT - 6} class="participation__text">{binName(first.start, size, locale)}</text>}
      {last !== undefined && <text x={WIDTH} y={HEIGHT - 6} text-anchor="end" class="participation__text">{binName(last.start, size, locale)}</text>}
    </svg>
  );
}
