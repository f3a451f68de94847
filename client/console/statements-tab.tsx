import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { useConsole, useIsModerator, useIsOrganiser } from "./console-context.ts";
import { ModerationLogPanel } from "./moderation-log-panel.tsx";
import { EmptyState } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { ReviewQueue } from "./review-queue.tsx";
import { SeedFilePanel } from "./seed-file-panel.tsx";
import { SeedingSections } from "./seeding-sections.tsx";
import { SeedPanel } from "./seed-panel.tsx";
import { TranslationUpload } from "./translation-upload.tsx";
import type { TabProps } from "./tab-props.ts";

const countsPauseMs = 600;

/** Adding statements (organisers) and reviewing them (everybody here). */
export function StatementsTab({ conversation, onChanged }: TabProps) {
  const { messages, api } = useConsole();
  const isOrganiser = useIsOrganiser();
  const isModerator = useIsModerator();
  const { pending, accepted, rejected } = conversation.counts.statements;
  const isEmpty = pending + accepted + rejected === 0;
  const [isAdding, setAdding] = useState(isOrganiser && isEmpty);
  const [isLogOpen, setLogOpen] = useState(false);
  const [seeded, setSeeded] = useState(0);

  // Counts also arrive live; asking, after a pause in the work, makes them right where the live line is blocked.
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const refreshCounts = useCallback((): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void api.conversation(conversation.id).then(onChanged, () => undefined), countsPauseMs);
  }, [api, conversation.id, onChanged]);

  const afterSeeding = (): void => {
    setSeeded((before) => before + 1);
    refreshCounts();
  };

  return (
    <div class="stack">
      <div class="row row--apart">
        <PageTitle context={conversation.settings.topic}>{messages.review.title}</PageTitle>
        {isOrganiser && (
          <button type="button" class="button" aria-expanded={isAdding} aria-controls="seed-panel" onClick={() => setAdding(!isAdding)}>
            {isAdding ? messages.review.seed.close : messages.review.seed.open}
          </button>
        )}
      </div>
      {isOrganiser && (
        <div id="seed-panel" class="stack" hidden={!isAdding}>
          <SeedPanel conversation={conversation} onSeeded={afterSeeding} />
          <SeedFilePanel conversation={conversation} onSeeded={afterSeeding} />
        </div>
      )}
      {isEmpty ? !isOrganiser && <EmptyState title={messages.review.list.emptyTitle}><p>{messages.review.list.emptyAll}</p></EmptyState> : <ReviewQueue conversation={conversation} changes={seeded} onDecided={refreshCounts} />}
      {!isEmpty && <SeedingSections conversation={conversation} changes={seeded} />}
      {!isEmpty && isModerator && (
        <details class="card">
          <summary><h2>{messages.citizens.upload}</h2></summary>
          <TranslationUpload conversationId={conversation.id} />
        </details>
      )}
      {!isEmpty && (
        <details class="card" onToggle={(event) => setLogOpen(event.currentTarget.open)}>
          <summary><h2>{messages.moderationLog.title}</h2></summary>
          {isLogOpen && <ModerationLogPanel conversationId={conversation.id} isPublic={conversation.settings.publishesModerationLog} />}
        </details>
      )}
    </div>
  );
}
