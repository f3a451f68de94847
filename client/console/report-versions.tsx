import { useState } from "preact/hooks";
import type { ReportList, ReportStatus, ReportSummary } from "../../server/contract/report.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { ConfirmDialog } from "./dialog.tsx";
import { Link } from "./link.tsx";

interface Props {
  readonly conversationId: string;
  readonly list: ReportList;
  readonly onDone: (sentence: string) => void;
  readonly onFailed: (error: unknown) => void;
}

/** What stands behind a button of a version. */
type Act = ReportStatus | "revise";

/** Every version with where it stands and where it may go. */
export function ReportVersions({ conversationId, list, onDone, onFailed }: Props) {
  const { messages, api } = useConsole();
  const { format } = useLanguage();
  const isOrganiser = useIsOrganiser();
  const words = messages.conversation.report;
  const review = messages.reportReview;
  const [asking, setAsking] = useState<{ readonly report: ReportSummary; readonly status: "published" | "withdrawn" } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const newestFirst = list.reports.toSorted((a, b) => b.version - a.version);

  const run = async (report: ReportSummary, act: Act): Promise<void> => {
    setBusy(true);
    try {
      if (act === "revise") onDone(review.revised(format.number((await api.reviseReport(report.id)).version)));
      else {
        await api.setReportStatus(report.id, act);
        onDone(review.changedStatus[act](format.number(report.version)));
      }
    } catch (error) {
      onFailed(error);
    } finally {
      setBusy(false);
      setAsking(null);
    }
  };
  const act = (report: ReportSummary, wish: Act): void => {
    if (wish === "published" || wish === "withdrawn") setAsking({ report, status: wish });
    else if (!isBusy) void run(report, wish);
  };

  return (
    <section class="stack" aria-labelledby="versions-title">
      <h2 id="versions-title">{words.listCaption}</h2>
      <ul class="plain-list stack">
        {newestFirst.map((report, index) => (
          <VersionLine key={report.id} conversationId={conversationId} report={report} before={newestFirst[index + 1]} onAct={isOrganiser ? (wish) => act(report, wish) : null} />
        ))}
      </ul>
      {asking !== null && (
        <ConfirmDialog
          title={asking.status === "published" ? words.publishTitle(asking.report.version) : words.withdrawTitle(asking.report.version)}
          confirm={asking.status === "published" ? words.publish : words.withdraw}
          isDanger={asking.status === "withdrawn"}
          isBusy={isBusy}
          onConfirm={() => void run(asking.report, asking.status)}
          onCancel={() => setAsking(null)}
        >
          <p>{asking.status === "published" ? review.publishText : words.withdrawText}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function VersionLine({ conversationId, report, before, onAct }: {
  readonly conversationId: string;
  readonly report: ReportSummary;
  readonly before: ReportSummary | undefined;
  readonly onAct: ((wish: Act) => void) | null;
}) {
  const { messages } = useConsole();
  const { format } = useLanguage();
  const words = messages.conversation.report;
  const review = messages.reportReview;
  const { status, contentHash } = report;
  const name = words.versionNumber(report.version);
  const button = (wish: Act, text: string, isDanger = false) => onAct !== null && (
    <button type="button" class={`button button--small${isDanger ? " button--danger" : ""}`} onClick={() => onAct(wish)}>{text}<span class="visually-hidden"> {name}</span></button>
  );
  return (
    <li class="card stack stack--tight">
      <h3 class="row">{name} <span class={`tag${status === "published" ? " tag--strong" : ""}`}>{review.status[status]}</span></h3>
      <dl class="facts">
        <div><dt>{words.written}</dt><dd>{format.dateTime(report.createdAt)}</dd></div>
        <div><dt>{words.basis}</dt><dd>{words.basisText(report.participants, report.votes, report.mapVersion)}</dd></div>
        <div><dt>{words.wording}</dt><dd>{words.fromModel(report.fromModel)}{report.parentId !== null && <> · {review.madeFrom}</>}</dd></div>
      </dl>
      {contentHash !== null && <p class="small muted">{review.sealed("")}<code>{contentHash.slice(0, 16)}…</code></p>}
      <p class="row">
        <a href={`/report/${report.id}`} class="button button--small">{words.open}<span class="visually-hidden"> {name}</span></a>
        <Link to={{ name: "report-review", id: conversationId, reportId: report.id }} class="button button--small">{review.review}<span class="visually-hidden"> {name}</span></Link>
        {before !== undefined && <a href={`/report/${report.id}?compare=${before.id}`} class="button button--small">{review.compare}<span class="visually-hidden"> {name}</span></a>}
        {status === "draft" && contentHash === null && button("review", review.sendToReview)}
        {status === "review" && button("draft", review.backToDraft)}
        {status !== "published" && button("published", words.publish)}
        {contentHash !== null && button("revise", review.revise)}
        {status === "published" && button("withdrawn", words.withdraw, true)}
      </p>
    </li>
  );
}
