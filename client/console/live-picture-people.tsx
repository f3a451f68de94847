import type { LivePicture } from "../../server/contract/live-picture.ts";
import { useLanguage } from "../shared/surface.tsx";
import { BarTable } from "./live-picture-bars.tsx";
import { useLivePictureWords } from "./live-picture-words.ts";

/** How many votes people give, and how many go on. */
export function LivePicturePeople({ picture: { votesPerParticipant, dropOff, participants } }: { readonly picture: LivePicture }) {
  const words = useLivePictureWords();
  const { format } = useLanguage();
  const all = dropOff.steps[0]?.participants ?? 0;
  return (
    <>
      <section class="card stack" aria-labelledby="picture-people">
        <h2 id="picture-people">{words.people.title}</h2>
        {votesPerParticipant.median !== null && <p>{words.people.median(votesPerParticipant.median)}</p>}
        {participants.kiosk + participants.paper > 0 && <p>{words.people.sources(participants.online, participants.kiosk, participants.paper)}</p>}
        <BarTable caption={words.people.title} head={[words.people.votes, words.people.participants]} rows={votesPerParticipant.bins.map(({ from, to, participants: value }) => ({ label: words.people.range(from, to), value }))} />
      </section>
      <section class="card stack" aria-labelledby="picture-drop">
        <h2 id="picture-drop">{words.dropOff.title}</h2>
        {dropOff.largest !== null && <p>{words.dropOff.largest(dropOff.largest.after, dropOff.largest.left, dropOff.largest.reached)}</p>}
        <BarTable
          caption={words.dropOff.title}
          head={[words.dropOff.after, words.dropOff.still, words.dropOff.share]}
          rows={dropOff.steps.map(({ votes, participants: value }) => ({ label: format.number(votes), value, more: format.percent(value / Math.max(1, all)) }))}
        />
        <p class="small muted">{words.dropOff.hint}</p>
      </section>
    </>
  );
}
