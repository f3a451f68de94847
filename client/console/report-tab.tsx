import { useState } from "preact/hooks";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { ModelRunPanel } from "./model-run-panel.tsx";
import { EmptyState, FailureNotice, Notice, Resource } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { ReportAccessPanel } from "./report-access-panel.tsx";
import { ReportVersions } from "./report-versions.tsx";
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
              <ReportVersions conversationId={id} list={list} onDone={changed} onFailed={failed} />
            )}
            <ReportAccessPanel conversationId={id} reportId={conversation.reportId} onDone={changed} onFailed={failed} />
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
