import { useState } from "preact/hooks";
import type { Site } from "../../server/contract/sites.ts";
import { ApiError } from "../shared/api.ts";
import { useLanguage } from "../shared/surface.tsx";
import { PlaceProvider, useConsole, useIsOrganiser } from "./console-context.ts";
import { CopyField } from "./copy-field.tsx";
import { ConfirmDialog } from "./dialog.tsx";
import { siteEmbedCode } from "./embed-code.ts";
import { ErrorSummary } from "./field.tsx";
import { Link } from "./link.tsx";
import { FailureNotice, Notice, Resource } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { pathOf } from "./route.ts";
import { SiteFields } from "./site-fields.tsx";
import { newSiteForm, readSiteForm, toSiteForm, type SiteField, type SiteForm } from "./site-form.ts";
import { SigningKeyPanel } from "./signing-key-panel.tsx";
import { useLeaveGuard } from "./use-leave-guard.tsx";
import { useLoad } from "./use-load.ts";

/** Registering a site, or one that is registered: its settings, its code, its key. */
export function SiteScreen({ id }: { readonly id: string | null }) {
  const { messages, api } = useConsole();
  const { state, reload, replace } = useLoad(`site ${id ?? ""}`, () => (id === null ? Promise.resolve(null) : api.site(id)));
  const words = messages.sites;
  if (state.kind === "failed" && state.error instanceof ApiError && state.error.status === 404) {
    return (
      <div class="stack text-column">
        <PageTitle>{words.notFoundTitle}</PageTitle>
        <p>{words.notFoundText}</p>
        <p><Link to={{ name: "sites" }}>{words.allSites}</Link></p>
      </div>
    );
  }
  return (
    <div class="stack text-column">
      <p class="small"><Link to={{ name: "sites" }}>{words.allSites}</Link></p>
      <Resource state={state} onRetry={reload}>{(site) => (
        <PlaceProvider value={site === null ? null : { organisationId: site.organisationId, conversationId: null }}>
          <SiteEditor key={site?.id} site={site} onSaved={replace} />
        </PlaceProvider>
      )}</Resource>
    </div>
  );
}

function SiteEditor({ site, onSaved }: { readonly site: Site | null; readonly onSaved: (site: Site) => void }) {
  const { messages, api, router, say, organisationId } = useConsole();
  const { locale } = useLanguage();
  const isOrganiser = useIsOrganiser();
  const words = messages.sites;
  const [saved, setSaved] = useState<SiteForm>(() => (site === null ? newSiteForm(locale) : toSiteForm(site.settings)));
  const [form, setForm] = useState<SiteForm>(saved);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [isDone, setDone] = useState(false);
  const isDirty = isOrganiser && JSON.stringify(form) !== JSON.stringify(saved);
  const question = useLeaveGuard(isDirty && !isBusy);
  const read = readSiteForm(form);
  const shown = attempt === 0 ? [] : read.problems;
  const problemOf = (field: SiteField): string | undefined =>
    !shown.includes(field) ? undefined : field === "seeds" ? words.problems.seeds(read.wrongSeeds.slice(0, 10).join(", ")) : words.problems[field];

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setDone(false);
    setFailure(null);
    setAttempt((before) => before + 1);
    if (read.problems.length > 0) return;
    setBusy(true);
    try {
      const answer = site === null ? await api.createSite({ ...read.settings, ...(organisationId !== null && { organisationId }) }) : await api.updateSite(site.id, read.settings);
      setSaved(toSiteForm(answer.settings));
      setForm(toSiteForm(answer.settings));
      setAttempt(0);
      if (site === null) {
        say(words.created);
        // Nothing unsaved is left to ask about.
        router.guard(null);
        await router.navigate(pathOf({ name: "site", id: answer.id }));
      } else {
        onSaved(answer);
        setDone(true);
      }
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div class="stack stack--loose">
      <PageTitle>{site === null ? words.newTitle : site.settings.name}</PageTitle>
      {site !== null && (
        <>
          <p>{words.pages(site.pages)} · {words.newPages(site.newPages, site.settings.mostPerDay)}</p>
          <section class="card stack" aria-labelledby="code-title">
            <h2 id="code-title">{words.codeTitle}</h2>
            <CopyField id="site-code" label={words.codeLabel} hint={words.codeHint} value={siteEmbedCode(window.location.origin, site.id)} rows={3} />
          </section>
        </>
      )}
      <ErrorSummary title={words.errorTitle} attempt={attempt} problems={shown.map((field) => ({ fieldId: `site-${field}`, text: problemOf(field) ?? "" }))} />
      <form class="stack stack--loose" noValidate onSubmit={(event) => void save(event)}>
        <SiteFields form={form} isDisabled={!isOrganiser} problemOf={problemOf} onChange={(part) => { setDone(false); setForm((before) => ({ ...before, ...part })); }} />
        {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
        <div role="status">{isDone && <Notice kind="success"><p>{words.saved}</p></Notice>}</div>
        {isOrganiser && <p><button type="submit" class="button button--primary" aria-disabled={isBusy}>{isBusy ? words.saving : site === null ? words.register : words.save}</button></p>}
      </form>
      {site !== null && isOrganiser && (
        <>
          <SigningKeyPanel madeAt={site.keyMadeAt} make={() => api.renewSiteKey(site.id)} onMade={(madeAt) => onSaved({ ...site, keyMadeAt: madeAt })} />
          <RemoveSite site={site} />
        </>
      )}
      {question}
    </div>
  );
}

function RemoveSite({ site }: { readonly site: Site }) {
  const { messages, api, router, say } = useConsole();
  const words = messages.sites;
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const remove = async (): Promise<void> => {
    setAsking(false);
    try {
      await api.deleteSite(site.id);
      say(words.removed);
      await router.navigate(pathOf({ name: "sites" }));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <section class="stack">
      <p><button type="button" class="button" onClick={() => setAsking(true)}>{words.remove}</button></p>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {isAsking && (
        <ConfirmDialog title={words.removeTitle(site.settings.name)} confirm={words.remove} isDanger onConfirm={() => void remove()} onCancel={() => setAsking(false)}>
          <p>{words.removeText}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
