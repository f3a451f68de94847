import { useLanguage } from "../shared/surface.tsx";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { CopiesPanel } from "./copies-panel.tsx";
import { FinishedPanel } from "./finished-panel.tsx";
import { LaunchPanel } from "./launch-panel.tsx";
import { LifePanel } from "./life-panel.tsx";
import { Link } from "./link.tsx";
import { Notice } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { SharePanel } from "./share-panel.tsx";
import { SourceLink } from "./source-link.tsx";
import type { TabProps } from "./tab-props.ts";
import { WorkshopSourcesLine } from "./workshop-sources-line.tsx";

/** Four questions: who came, what they said, what waits for me, is it finished. */
export function OverviewTab({ conversation, onChanged }: TabProps) {
  const { messages } = useConsole();
  const { format } = useLanguage();
  const isOrganiser = useIsOrganiser();
  const words = messages.conversation.overview;
  const { counts, settings, id } = conversation;
  const { statements } = counts;
  const each = counts.participants === 0 ? 0 : counts.votes / counts.participants;
  return (
    <div class="stack stack--loose">
      <PageTitle context={settings.topic}>{words.title}</PageTitle>
      {conversation.isTemplate && <Notice><p>{messages.life.template.text}</p></Notice>}
      {conversation.isDemonstration && <Notice><p>{messages.conversation.demonstration}</p></Notice>}
      <div class="console-columns">
        <div class="stack">
          {(settings.state === "draft" || settings.state === "preview") && !conversation.isTemplate && <LaunchPanel conversation={conversation} />}
          <div class="overview-grid">
            <section class="card stack stack--tight" aria-labelledby="waits-title">
              <h2 id="waits-title">{words.waitsTitle}</h2>
              <p class="big-number" aria-hidden="true">{format.number(statements.pending)}</p>
              <p>{words.waits(statements.pending)}</p>
              {statements.pending > 0 && (
                <>
                  {settings.moderationMode === "post" && <p class="muted small">{words.postHint}</p>}
                  <p><Link to={{ name: "conversation", id, tab: "statements" }} class="button button--primary">{words.reviewNow}</Link></p>
                </>
              )}
            </section>
            <section class="card stack stack--tight" aria-labelledby="came-title">
              <h2 id="came-title">{words.cameTitle}</h2>
              <p class="big-number" aria-hidden="true">{format.number(counts.participants)}</p>
              <p>{words.came(counts.participants)}</p>
              {counts.participants > 0 && <p>{words.votesEach(counts.votes, format.number(Math.round(each * 10) / 10))}</p>}
              {counts.participants > 0 && <WorkshopSourcesLine id={id} participants={counts.participants} />}
            </section>
            <section class="card stack stack--tight" aria-labelledby="said-title">
              <h2 id="said-title">{words.saidTitle}</h2>
              <p class="big-number" aria-hidden="true">{format.number(statements.votable)}</p>
              <p>{words.said(statements.votable)}</p>
              <p>{words.decidedSoFar(statements.accepted, statements.rejected)}</p>
            </section>
            <FinishedPanel conversation={conversation} />
          </div>
          {!conversation.isTemplate && <SharePanel conversation={conversation} />}
        </div>
        <div class="stack">
          {!conversation.isTemplate && <LifePanel conversation={conversation} onChanged={onChanged} />}
          <CopiesPanel conversation={conversation} />
          <section class="card stack stack--tight" aria-labelledby="report-title">
            <h2 id="report-title">{words.reportTitle}</h2>
            {conversation.reportId === null ? <p>{words.noReport}</p> : <p><a href={`/report/${conversation.reportId}`}>{words.newestReport}</a></p>}
            {isOrganiser && <p><Link to={{ name: "conversation", id, tab: "report" }}>{words.toReports}</Link></p>}
          </section>
          {conversation.source !== null && <p class="muted small"><SourceLink source={conversation.source} /></p>}
        </div>
      </div>
    </div>
  );
}
