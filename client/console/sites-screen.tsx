import type { Site } from "../../server/contract/sites.ts";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { Link } from "./link.tsx";
import { EmptyState, Notice, Resource } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { useLoad } from "./use-load.ts";

/** Registered sites, whose pages create conversations by themselves. */
export function SitesScreen() {
  const { messages, api, organisationId } = useConsole();
  const isOrganiser = useIsOrganiser();
  const words = messages.sites;
  const { state, reload } = useLoad("sites", () => api.sites());
  const register = <Link to={{ name: "site", id: null }} class="button button--primary">{words.register}</Link>;
  return (
    <div class="stack stack--loose">
      <div class="row row--apart">
        <PageTitle>{words.title}</PageTitle>
        {isOrganiser && register}
      </div>
      <p class="text-column">{words.intro}</p>
      {!isOrganiser && <Notice><p>{words.onlyOrganisers}</p></Notice>}
      <Resource state={state} onRetry={reload}>
        {({ sites: all }) => {
          const sites = all.filter((site) => site.organisationId === organisationId);
          return (sites.length === 0 ? <EmptyState title={words.emptyTitle}><p>{words.emptyText}</p></EmptyState> : <SiteList sites={sites} />);
        }}
      </Resource>
    </div>
  );
}

function SiteList({ sites }: { readonly sites: readonly Site[] }) {
  const { messages } = useConsole();
  const words = messages.sites;
  return (
    <ul class="plain-list stack text-column" aria-label={words.listCaption}>
      {sites.map(({ id, settings, pages, newPages }) => (
        <li key={id} class="card stack stack--tight">
          <h2><Link to={{ name: "site", id }}>{settings.name}</Link></h2>
          <p class="muted">{settings.origins.join(" · ")}</p>
          <p class="row"><span>{words.pages(pages)}</span> <span class="muted">{words.newPages(newPages, settings.mostPerDay)}</span></p>
        </li>
      ))}
    </ul>
  );
}
