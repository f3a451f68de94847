import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Locale } from "../../messages/locale.ts";
import type { PublishedReport } from "../../server/contract/report.ts";
import { ApiError, request } from "../shared/api.ts";
import { readLocale, rememberLocale, setDocumentLanguage } from "../shared/locale.ts";
import type { TextStore } from "../shared/storage.ts";
import { Surface } from "../shared/surface.tsx";
import { languages, reportMessages } from "./catalogues.ts";
import { createView, ReportProvider } from "./report-context.ts";
import { ReportPage } from "./report-page.tsx";

type Loading =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly isMissing: boolean }
  | { readonly kind: "ready"; readonly published: PublishedReport };

/** Loads one report version and shows it in the reader's language. */
export function ReportApp({ reportId, store }: { readonly reportId: string; readonly store: TextStore }) {
  const [loading, setLoading] = useState<Loading>({ kind: "loading" });
  const [locale, setLocale] = useState<Locale>(() => readLocale(store));
  const language = languages[locale];
  const words = reportMessages[locale];

  const load = useCallback(() => {
    setLoading({ kind: "loading" });
    request<PublishedReport>("GET", `/reports/${encodeURIComponent(reportId)}`, { timeoutMs: 30_000 }).then(
      (published) => setLoading({ kind: "ready", published }),
      (error: unknown) => setLoading({ kind: "failed", isMissing: error instanceof ApiError && error.status === 404 }),
    );
  }, [reportId]);
  useEffect(load, [load]);
  useEffect(() => {
    setDocumentLanguage(locale);
    document.title = loading.kind === "ready" ? words.pageTitle(loading.published.report.conversation.topic) : words.kicker;
  }, [locale, words, loading]);
  // The parts a link may name exist only now.
  useEffect(() => {
    if (loading.kind === "ready" && /^#[a-z]/u.test(window.location.hash)) document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, [loading]);

  const view = useMemo(
    () => (loading.kind === "ready" ? createView(loading.published, locale, words, language.format) : null),
    [loading, locale, words, language],
  );
  const choose = (next: Locale): void => {
    rememberLocale(store, next);
    setLocale(next);
  };

  return (
    <Surface language={language}>
      {view !== null && (
        <ReportProvider value={view}>
          <ReportPage onLocale={choose} />
        </ReportProvider>
      )}
      {loading.kind === "loading" && <main class="page"><p role="status">{language.common.loading}</p></main>}
      {loading.kind === "failed" && (
        <main class="page stack">
          <h1>{words.kicker}</h1>
          <p role="alert">{loading.isMissing ? words.notFound : words.loadFailed}</p>
          {!loading.isMissing && <p><button type="button" class="button" onClick={load}>{language.common.tryAgain}</button></p>}
        </main>
      )}
    </Surface>
  );
}
