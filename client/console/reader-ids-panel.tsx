import { useState } from "preact/hooks";
import type { ConversationReaderIds, ReaderIdRules } from "../../server/contract/reader-ids.ts";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { FailureNotice, Resource } from "./notice.tsx";
import { ReaderIdFields } from "./reader-id-fields.tsx";
import { SigningKeyPanel } from "./signing-key-panel.tsx";
import { useLoad } from "./use-load.ts";

/** Below the settings of a conversation: what is done with the ids that host pages give for their readers. Saved with each change. */
export function ReaderIdsPanel({ conversationId }: { readonly conversationId: string }) {
  const { messages, api } = useConsole();
  const words = messages.sites;
  const { state, reload, replace } = useLoad(`reader ids ${conversationId}`, () => api.readerIds(conversationId));
  return (
    <section class="stack settings-group" aria-labelledby="readers-title">
      <h2 id="readers-title">{words.readersTitle}</h2>
      <p>{words.readersIntro}</p>
      <Resource state={state} onRetry={reload}>{(readers) => <Readers conversationId={conversationId} readers={readers} onChanged={replace} />}</Resource>
    </section>
  );
}

function Readers({ conversationId, readers, onChanged }: {
  readonly conversationId: string;
  readonly readers: ConversationReaderIds;
  readonly onChanged: (readers: ConversationReaderIds) => void;
}) {
  const { messages, api } = useConsole();
  const isOrganiser = useIsOrganiser();
  const words = messages.sites;
  const [failure, setFailure] = useState<unknown>(null);
  const [isDone, setDone] = useState(false);
  const { site } = readers;

  const change = async (rules: Partial<ReaderIdRules>): Promise<void> => {
    setDone(false);
    setFailure(null);
    try {
      onChanged(await api.updateReaderIds(conversationId, rules));
      setDone(true);
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <>
      {site !== null && (
        <p>
          {words.ofSite(site.name)}{" "}
          {site.pageUrl !== null && <><a href={site.pageUrl} target="_blank" rel="noopener noreferrer">{words.sitePage} {messages.frame.opensNewTab}</a>{" "}</>}
          {words.siteKeyCounts}
        </p>
      )}
      <ReaderIdFields rules={readers} isDisabled={!isOrganiser} onChange={(rules) => void change(rules)} />
      <p role="status" class="small">{isDone ? words.readersSaved : ""}</p>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {isOrganiser && readers.keepsReaderIds && (
        <p>{words.kept(readers.kept)} {readers.kept > 0 && <a href={`/api/v1/console/conversations/${conversationId}/reader-ids.csv`} download>{words.download}</a>}</p>
      )}
      {isOrganiser && <SigningKeyPanel madeAt={readers.keyMadeAt} make={() => api.renewConversationKey(conversationId)} onMade={(keyMadeAt) => onChanged({ ...readers, keyMadeAt })} />}
    </>
  );
}
