import type { LivePicture } from "../../server/contract/live-picture.ts";
import { useLanguage } from "../shared/surface.tsx";
import { fillPeriods } from "./fill-periods.ts";
import { TimeBars } from "./live-picture-bars.tsx";
import { useLivePictureWords } from "./live-picture-words.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Votes and new participants, by hour while the conversation is young, by day afterwards. */
export function LivePictureTime({ picture }: { readonly picture: LivePicture }) {
  const words = useLivePictureWords();
  const { format, locale } = useLanguage();
  const isHours = picture.hours.length > 0;
  const periods = isHours ? fillPeriods(picture.hours, HOUR_MS) : fillPeriods(picture.days, DAY_MS);
  // The server counts in days and hours of UTC, so they are named so.
  const named = new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "medium", ...(isHours && { timeStyle: "short" }) });
  const busiest = periods.reduce<(typeof periods)[number] | undefined>((most, each) => (most === undefined || each.votes > most.votes ? each : most), undefined);
  if (busiest === undefined) return null;
  const caption = isHours ? words.time.votesByHour : words.time.votesByDay;
  const sentence = words.time.busiest(busiest.votes, named.format(busiest.start));
  return (
    <section class="card stack" aria-labelledby="picture-time">
      <h2 id="picture-time">{words.time.title}</h2>
      <p>{sentence}</p>
      <TimeBars label={`${caption}. ${sentence}`} values={periods.map(({ votes }) => votes)} />
      <p class="row row--apart small muted"><span>{named.format(periods[0]?.start)}</span><span>{named.format(periods.at(-1)?.start)}</span></p>
      <details>
        <summary>{words.asTable}</summary>
        <div class="table-scroll" tabIndex={0} role="region" aria-label={caption}>
          <table class="table">
            <caption>{caption}</caption>
            <thead><tr><th scope="col">{isHours ? words.time.hour : words.time.day}</th><th scope="col" class="number">{words.time.votes}</th><th scope="col" class="number">{words.time.newParticipants}</th></tr></thead>
            <tbody>
              {periods.filter(({ votes, newParticipants }) => votes + newParticipants > 0).map(({ start, votes, newParticipants }) => (
                <tr key={start}><th scope="row">{named.format(start)}</th><td class="number">{format.number(votes)}</td><td class="number">{format.number(newParticipants)}</td></tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
