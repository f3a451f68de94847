import type { SourceCounts } from "../../server/contract/workshop.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { Notice, Resource } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import type { TabProps } from "./tab-props.ts";
import { useLoad } from "./use-load.ts";
import { WorkshopBatches } from "./workshop-batches.tsx";
import { WorkshopEntryPanel } from "./workshop-entry-panel.tsx";
import { WorkshopKioskPanel } from "./workshop-kiosk-panel.tsx";
import { WorkshopPrintPanel } from "./workshop-print-panel.tsx";
import { WorkshopUploadPanel } from "./workshop-upload-panel.tsx";

/** Everything for a workshop in a hall: tablets, sheets to print, sheets to enter, and what was entered. */
export function WorkshopTab({ conversation }: Pick<TabProps, "conversation">) {
  const { messages, api } = useConsole();
  const isOrganiser = useIsOrganiser();
  const { workshop: words } = messages;
  const { id } = conversation;
  const { state, reload } = useLoad(`workshop ${id}`, () => api.workshop(id));
  return (
    <div class="stack stack--loose">
      <PageTitle context={conversation.settings.topic}>{words.title}</PageTitle>
      <p class="text-column">{words.intro}</p>
      {!isOrganiser && <Notice><p>{words.onlyOrganisers}</p></Notice>}
      <Resource state={state} onRetry={reload}>
        {(workshop) => (
          <>
            <Sources sources={workshop.sources} />
            {isOrganiser && (
              <>
                <WorkshopEntryPanel workshop={workshop} onEntered={reload} />
                <WorkshopUploadPanel workshop={workshop} onEntered={reload} />
                <div class="console-columns console-columns--even">
                  <WorkshopPrintPanel workshop={workshop} language={conversation.settings.language} onPrinted={reload} />
                  <WorkshopKioskPanel workshop={workshop} onChanged={reload} />
                </div>
              </>
            )}
            <WorkshopBatches workshop={workshop} onChanged={reload} />
          </>
        )}
      </Resource>
    </div>
  );
}

function Sources({ sources }: { readonly sources: SourceCounts }) {
  const { messages } = useConsole();
  const { format } = useLanguage();
  const { sourcesTitle, sourceTable: words } = messages.workshop;
  return (
    <section class="stack stack--tight" aria-labelledby="sources-title">
      <h2 id="sources-title">{sourcesTitle}</h2>
      <table class="table workshop-sources">
        <thead><tr><th scope="col">{words.source}</th><th scope="col">{words.participants}</th><th scope="col">{words.votes}</th></tr></thead>
        <tbody>
          {(["online", "kiosk", "paper"] as const).map((source) => (
            <tr key={source}>
              <th scope="row">{words[source]}</th>
              <td>{format.number(sources[source].participants)}</td>
              <td>{format.number(sources[source].votes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
