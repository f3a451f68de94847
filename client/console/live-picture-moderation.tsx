import type { LivePictureMessages } from "../../messages/en/live-picture.ts";
import type { LivePicture } from "../../server/contract/live-picture.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useLivePictureWords } from "./live-picture-words.ts";
import { relativeTime } from "./relative-time.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Minutes up to two hours, hours up to two days, then days. */
function waitText(ms: number, words: LivePictureMessages["wait"]): string {
  if (ms < 2 * HOUR_MS) return words.minutes(Math.max(1, Math.round(ms / MINUTE_MS)));
  return ms < 2 * DAY_MS ? words.hours(Math.round(ms / HOUR_MS)) : words.days(Math.round(ms / DAY_MS));
}

/** Statements by state over time, and how long they wait. */
export function LivePictureModeration({ picture: { moderation, statementStates, computedAt } }: { readonly picture: LivePicture }) {
  const words = useLivePictureWords();
  const { format, locale } = useLanguage();
  const day = new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle: "medium" });
  return (
    <section class="card stack" aria-labelledby="picture-moderation">
      <h2 id="picture-moderation">{words.moderation.title}</h2>
      <p>{moderation.medianWaitMs === null ? words.moderation.none : words.moderation.decided(moderation.decided, waitText(moderation.medianWaitMs, words.wait))}</p>
      <p>{moderation.oldestPendingAt === null ? words.moderation.nothing : words.moderation.oldest(moderation.pending, relativeTime(moderation.oldestPendingAt, computedAt, locale))}</p>
      {statementStates.length > 0 && (
        <details>
          <summary>{words.moderation.states}</summary>
          <div class="table-scroll" tabIndex={0} role="region" aria-label={words.moderation.states}>
            <table class="table">
              <caption>{words.moderation.states}</caption>
              <thead><tr><th scope="col">{words.time.day}</th><th scope="col" class="number">{words.moderation.pending}</th><th scope="col" class="number">{words.moderation.accepted}</th><th scope="col" class="number">{words.moderation.rejected}</th></tr></thead>
              <tbody>
                {[...statementStates].reverse().map(({ start, pending, accepted, rejected }) => (
                  <tr key={start}><th scope="row">{day.format(start)}</th><td class="number">{format.number(pending)}</td><td class="number">{format.number(accepted)}</td><td class="number">{format.number(rejected)}</td></tr>
                ))}
              </tbody>
            </table>
          </div>
          <p class="small muted">{words.moderation.hint}</p>
        </details>
      )}
    </section>
  );
}
