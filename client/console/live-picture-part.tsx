import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { FinishedFacts } from "./finished-facts.tsx";
import { LivePictureArrivals } from "./live-picture-arrivals.tsx";
import { LivePictureModeration } from "./live-picture-moderation.tsx";
import { LivePicturePeople } from "./live-picture-people.tsx";
import { LivePictureTime } from "./live-picture-time.tsx";
import { useLivePictureWords } from "./live-picture-words.ts";
import { EmptyState, Resource } from "./notice.tsx";
import { useLivePicture } from "./use-live-picture.ts";

/** How people come, stay and leave, and whether the conversation is finished; it moves with the votes. */
export function LivePicturePart({ conversation }: { readonly conversation: OrganiserConversation }) {
  const { messages } = useConsole();
  const words = useLivePictureWords();
  const { format } = useLanguage();
  const { state, reload } = useLivePicture(conversation);
  return (
    <Resource state={state} onRetry={reload}>
      {(picture) => (
        <div class="stack">
          <section class="card stack stack--tight" aria-labelledby="picture-finished">
            <h2 id="picture-finished">{messages.conversation.overview.finishedTitle}</h2>
            <FinishedFacts finished={picture.finished} isWhole />
          </section>
          {picture.days.length === 0 ? <EmptyState title={words.empty} /> : (
            <>
              <LivePictureTime picture={picture} />
              <LivePicturePeople picture={picture} />
            </>
          )}
          <LivePictureArrivals picture={picture} />
          <LivePictureModeration picture={picture} />
          <p class="small muted">{words.computed(format.dateTime(picture.computedAt))}</p>
        </div>
      )}
    </Resource>
  );
}
