import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Locale } from "../../messages/locale.ts";
import { readLocale, rememberLocale, setDocumentLanguage } from "../shared/locale.ts";
import type { TextStore } from "../shared/storage.ts";
import { Surface } from "../shared/surface.tsx";
import { figureCatalogue, languages, pageMessages, reportMessages } from "./catalogues.ts";
import { CommentsPage } from "./comments-page.tsx";
import { DifferencePage } from "./difference-page.tsx";
import { followFrame } from "./follow-frame.ts";
import { readPlace, restorePlace, type Place } from "./keep-place.ts";
import type { ReportAddress } from "./report-address.ts";
import { createView, ReportProvider } from "./report-context.ts";
import { ReportPage } from "./report-page.tsx";
import { useReportLoading } from "./use-report-loading.ts";

/** Loads one report version, or a live one, and shows it in the reader's language: as an article, or what changed since another. */
export function ReportApp({ address, store }: { readonly address: ReportAddress; readonly store: TextStore }) {
  const { reportId, compareWith, isFramed } = address;
  const { loading, again } = useReportLoading(reportId);
  const [locale, setLocale] = useState<Locale>(() => readLocale(store));
  const language = languages[locale];
  const words = reportMessages[locale];
  const page = pageMessages[locale];
  const place = useRef<Place | null>(null);

  useEffect(() => followFrame(address), [address]);
  useEffect(() => {
    setDocumentLanguage(locale);
    document.title = loading.kind === "ready" ? words.pageTitle(loading.published.report.conversation.topic) : words.kicker;
  }, [locale, words, loading]);
  // Another language has other heights: the reader goes on reading where they were.
  useLayoutEffect(() => {
    restorePlace(place.current);
    place.current = null;
  }, [locale]);
  // The parts a link may name exist only now.
  const isReady = loading.kind === "ready";
  useEffect(() => {
    if (isReady && /^#[a-z]/u.test(window.location.hash)) document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, [isReady]);

  const published = loading.kind === "ready" ? loading.published : null;
  const view = useMemo(
    () => (published === null ? null : createView(published, figureCatalogue(locale), pageMessages[locale], isFramed)),
    [published, locale, isFramed],
  );
  const choose = (next: Locale): void => {
    place.current = readPlace();
    rememberLocale(store, next);
    setLocale(next);
  };

  return (
    <Surface language={language}>
      {view !== null && (
        <ReportProvider value={view}>
          {view.report.comments !== undefined ? <CommentsPage part={view.report.comments} onLocale={choose} /> : compareWith === null ? <ReportPage onLocale={choose} /> : <DifferencePage otherId={compareWith} onLocale={choose} />}
        </ReportProvider>
      )}
      <p class="visually-hidden" role="status">{loading.kind === "ready" && loading.refreshes > 0 ? page.liveRefreshed : ""}</p>
      {loading.kind === "loading" && <main class="page"><p role="status">{language.common.loading}</p></main>}
      {loading.kind === "failed" && (
        <main class="page stack">
          <h1>{words.kicker}</h1>
          <p role="alert">{loading.isLocked ? page.isProtected : loading.isMissing ? words.notFound : words.loadFailed}</p>
          {!loading.isMissing && <p><button type="button" class="button" onClick={() => { if (loading.isLocked) window.location.reload(); else again(); }}>{language.common.tryAgain}</button></p>}
        </main>
      )}
    </Surface>
  );
}
