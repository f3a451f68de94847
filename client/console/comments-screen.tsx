import { useState } from "preact/hooks";
import type { ReportSummary } from "../../server/contract/report.ts";
import { useLanguage } from "../shared/surface.tsx";
import { commentsOf, writeCommentsReport } from "./comments-api.ts";
import { CommentsClaims } from "./comments-claims.tsx";
import { useCommentsWords } from "./comments-words.ts";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { Tick } from "./field.tsx";
import { Link } from "./link.tsx";
import { EmptyState, FailureNotice, Resource } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { useLoad } from "./use-load.ts";

/** The comments of one conversation: versions of their report, and claims to vote on. */
export function CommentsScreen({ id }: { readonly id: string }) {
  const { api, messages } = useConsole();
  const words = useCommentsWords();
  const isOrganiser = useIsOrganiser();
  const { state, reload } = useLoad(`comments ${id}`, async () => {
    const [conversation, comments, list] = await Promise.all([api.conversation(id), commentsOf(id), api.reports(id)]);
    // Reports of votes have a map; those of comments have none.
    return { conversation, comments, hasModel: list.modelConfigured, reports: list.reports.filter(({ mapVersion }) => mapVersion === 0) };
  });
  return (
    <Resource state={state} onRetry={reload}>
      {({ conversation, comments, reports, hasModel }) => (
        <div class="stack stack--loose">
          <p class="small"><Link to={{ name: "conversation", id, tab: "overview" }}><span lang={conversation.settings.language}>{conversation.settings.topic}</span></Link></p>
          <PageTitle context={conversation.settings.topic}>{words.screenTitle}</PageTitle>
          {comments.file === null ? <EmptyState title={words.noComments}><p><Link to={{ name: "conversations" }}>{messages.frame.toConversations}</Link></p></EmptyState> : (
            <>
              <p>{words.fileFacts(comments.file.name, comments.file.taken)}</p>
              <Versions id={id} reports={reports} canWrite={isOrganiser} hasModel={hasModel} onChanged={reload} />
              {isOrganiser && reports[0] !== undefined && <CommentsClaims key={reports[0].id} reportId={reports[0].id} conversation={conversation} />}
            </>
          )}
        </div>
      )}
    </Resource>
  );
}

function Versions({ id, reports, canWrite, hasModel, onChanged }: {
  readonly id: string;
  readonly reports: readonly ReportSummary[];
  readonly canWrite: boolean;
  readonly hasModel: boolean;
  readonly onChanged: () => void;
}) {
  const { api, messages } = useConsole();
  const { format } = useLanguage();
  const words = useCommentsWords();
  const [useModel, setUseModel] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const act = (work: () => Promise<unknown>) => async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    await work().then(onChanged, setFailure);
    setBusy(false);
  };
  return (
    <section class="stack" aria-labelledby="comment-reports">
      <h2 id="comment-reports">{words.versions}</h2>
      {reports.length === 0 ? <p>{words.noReport}</p> : <p class="muted">{words.publishHint}</p>}
      <ul class="plain-list stack stack--tight">
        {reports.map((report) => (
          <li key={report.id} class="row">
            <span>{words.version(report.version, format.dateTime(report.createdAt))}</span>
            <span class="tag">{words.states[report.status]}</span>
            <a class="button button--small" href={`/report/${report.id}`}>{words.open}<span class="visually-hidden"> {words.version(report.version, format.dateTime(report.createdAt))}</span></a>
            {canWrite && (
              <button type="button" class="button button--small" aria-disabled={isBusy} onClick={() => void act(() => api.setReportStatus(report.id, report.status === "published" ? "withdrawn" : "published"))()}>
                {report.status === "published" ? words.withdraw : words.publish}<span class="visually-hidden"> {words.version(report.version, format.dateTime(report.createdAt))}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {canWrite && hasModel && <Tick id="use-model" label={words.useModel} hint={words.useModelHint} checked={useModel} onChange={setUseModel} />}
      {canWrite && <p><button type="button" class="button" aria-disabled={isBusy} onClick={() => void act(() => writeCommentsReport(id, useModel))()}>{isBusy ? (useModel ? words.useModelRunning : words.submitting) : reports.length === 0 ? words.submit : words.writeAgain}</button></p>}
    </section>
  );
}
