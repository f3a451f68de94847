import { useLanguage } from "../shared/surface.tsx";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { participationAddress } from "./embed-code.ts";
import { FinishedPanel } from "./finished-panel.tsx";
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
      {conversation.isDemonstration && <Notice><p>{messages.conversation.demonstration}</p></Notice>}
      <div class="console-columns">
        <div class="stack">
          {settings.state === "draft" && <Steps conversation={conversation} />}
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
          <SharePanel conversation={conversation} />
        </div>
        <div class="stack">
          <LifePanel conversation={conversation} onChanged={onChanged} />
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

/** What is worth doing before people arrive. */
function Steps({ conversation }: Pick<TabProps, "conversation">) {
  const { messages } = useConsole();
  const isOrganiser = useIsOrganiser();
  const words = messages.conversation.overview;
  const { id, counts } = conversation;
  const ready = counts.statements.votable;
  return (
    <section class="card stack stack--tight" aria-labelledby="steps-title">
      <h2 id="steps-title">{words.stepsTitle}</h2>
      <ol class="stack stack--tight">
        <li>
          <span class={`tag${ready > 0 ? " tag--strong" : ""}`}>{ready > 0 ? words.stepDone : words.stepToDo}</span> {words.stepSeeds(ready)}{" "}
          {isOrganiser && <Link to={{ name: "conversation", id, tab: "statements" }}>{words.stepSeedsLink}</Link>}
        </li>
        <li>{words.stepPreview} <a href={participationAddress("", id)} target="_blank" rel="noopener">{words.openPage} {messages.frame.opensNewTab}</a></li>
        <li>{words.stepModeration}</li>
        <li>{words.stepSettings} {isOrganiser && <Link to={{ name: "conversation", id, tab: "settings" }}>{messages.conversation.tabs.settings}</Link>}</li>
      </ol>
    </section>
  );
}
