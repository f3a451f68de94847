import { useState } from "preact/hooks";
import type { ReportList, ReportSummary } from "../../server/contract/report.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { ConfirmDialog } from "./dialog.tsx";
import { ModelRunPanel } from "./model-run-panel.tsx";
import { EmptyState, FailureNotice, Notice, Resource } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import type { TabProps } from "./tab-props.ts";
import { useLoad } from "./use-load.ts";

/** Report versions: write one, read it, publish it, take it back. */
export function ReportTab({ conversation, onChanged }: TabProps) {
  const { messages, api } = useConsole();
  const isOrganiser = useIsOrganiser();
  const words = messages.conversation.report;
  const { id, settings, counts } = conversation;
  const { state, reload } = useLoad(id, () => api.reports(id));
  const [done, setDone] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const changed = (sentence: string): void => {
    setDone(sentence);
    setFailure(null);
    reload();
    // The newest published report is part of the conversation.
    void api.conversation(id).then(onChanged, () => undefined);
  };
  const failed = (error: unknown): void => {
    setDone(null);
    setFailure(error);
  };

  return (
    <div class="stack stack--loose">
      <PageTitle context={settings.topic}>{words.title}</PageTitle>
      <p class="text-column">{words.intro}</p>
      <div role="status">{done !== null && <Notice kind="success"><p>{done}</p></Notice>}</div>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <Resource state={state} onRetry={reload}>
        {(list) => (
          <>
            {isOrganiser && <WriteReportForm conversationId={id} hasVotes={counts.votes > 0} modelConfigured={list.modelConfigured} onDone={changed} onFailed={failed} />}
            {list.modelConfigured && <ModelRunPanel conversationId={id} hasVotes={counts.votes > 0} mayAct={isOrganiser} onWritten={reload} />}
            {list.reports.length === 0 ? (
              <EmptyState title={words.emptyTitle}><p>{isOrganiser ? words.empty : words.emptyModerator}</p></EmptyState>
            ) : (
              <Versions list={list} onDone={changed} onFailed={failed} />
            )}
          </>
        )}
      </Resource>
    </div>
  );
}

interface Outcome {
  readonly onDone: (sentence: string) => void;
  readonly onFailed: (error: unknown) => void;
}

function WriteReportForm({ conversationId, hasVotes, modelConfigured, onDone, onFailed }: Outcome & {
  readonly conversationId: string;
  readonly hasVotes: boolean;
  readonly modelConfigured: boolean;
}) {
  const { messages, api } = useConsole();
  const words = messages.conversation.report;
  const [isBusy, setBusy] = useState(false);

  const write = async (): Promise<void> => {
    if (isBusy || !hasVotes) return;
    setBusy(true);
    try {
      const written = await api.writeReport(conversationId, { publish: false });
      onDone(words.written1(written.version));
    } catch (error) {
      onFailed(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <section class="card stack stack--tight text-column" aria-labelledby="write-title">
      <h2 id="write-title">{words.write}</h2>
      <p>{hasVotes ? words.writeHint : words.needsVotes}</p>
      {!modelConfigured && <p class="muted small">{words.noModel}</p>}
      <p role="status">
        <button type="button" class="button button--primary" aria-disabled={isBusy || !hasVotes} onClick={() => void write()}>{isBusy ? words.writing : words.write}</button>
      </p>
    </section>
  );
}

function Versions({ list, onDone, onFailed }: Outcome & { readonly list: ReportList }) {
  const { messages, api } = useConsole();
  const isOrganiser = useIsOrganiser();
  const words = messages.conversation.report;
  const [asking, setAsking] = useState<{ readonly report: ReportSummary; readonly status: "published" | "withdrawn" } | null>(null);
  const [isBusy, setBusy] = useState(false);
  const newestFirst = list.reports.toSorted((a, b) => b.version - a.version);

  const change = async (report: ReportSummary, status: "published" | "withdrawn"): Promise<void> => {
    setBusy(true);
    try {
      await api.setReportStatus(report.id, status);
      onDone(status === "published" ? words.published(report.version) : words.withdrawn(report.version));
    } catch (error) {
      onFailed(error);
    } finally {
      setBusy(false);
      setAsking(null);
    }
  };

  return (
    <section class="stack" aria-labelledby="versions-title">
      <h2 id="versions-title">{words.listCaption}</h2>
      <ul class="plain-list stack">
        {newestFirst.map((report) => (
          <VersionLine key={report.id} report={report} onAsk={isOrganiser ? (status) => setAsking({ report, status }) : null} />
        ))}
      </ul>
      {asking !== null && (
        <ConfirmDialog
          title={asking.status === "published" ? words.publishTitle(asking.report.version) : words.withdrawTitle(asking.report.version)}
          confirm={asking.status === "published" ? words.publish : words.withdraw}
          isDanger={asking.status === "withdrawn"}
          isBusy={isBusy}
          onConfirm={() => void change(asking.report, asking.status)}
          onCancel={() => setAsking(null)}
        >
          <p>{asking.status === "published" ? words.publishText : words.withdrawText}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function VersionLine({ report, onAsk }: { readonly report: ReportSummary; readonly onAsk: ((status: "published" | "withdrawn") => void) | null }) {
  const { messages } = useConsole();
  const { format } = useLanguage();
  const words = messages.conversation.report;
  return (
    <li class="card stack stack--tight">
      <h3 class="row">{words.versionNumber(report.version)} <span class={`tag${report.status === "published" ? " tag--strong" : ""}`}>{words.status[report.status]}</span></h3>
      <dl class="facts">
        <div><dt>{words.written}</dt><dd>{format.dateTime(report.createdAt)}</dd></div>
        <div><dt>{words.basis}</dt><dd>{words.basisText(report.participants, report.votes, report.mapVersion)}</dd></div>
        <div><dt>{words.wording}</dt><dd>{words.fromModel(report.fromModel)}</dd></div>
      </dl>
      <p class="row">
        <a href={`/report/${report.id}`} class="button button--small">{words.open}<span class="visually-hidden"> {words.versionNumber(report.version)}</span></a>
        {onAsk !== null && report.status !== "published" && (
          <button type="button" class="button button--small" onClick={() => onAsk("published")}>{words.publish}<span class="visually-hidden"> {words.versionNumber(report.version)}</span></button>
        )}
        {onAsk !== null && report.status === "published" && (
          <button type="button" class="button button--small button--danger" onClick={() => onAsk("withdrawn")}>{words.withdraw}<span class="visually-hidden"> {words.versionNumber(report.version)}</span></button>
        )}
      </p>
    </li>
  );
}
