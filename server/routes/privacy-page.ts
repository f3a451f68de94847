import { Router } from "express";
import { createFormat } from "../../messages/format.ts";
import type { Locale } from "../../messages/locale.ts";
import { privacyMessages, type PrivacyMessages } from "../../messages/privacy.ts";
import { findConversation } from "../commands/find-conversation.ts";
import type { Retention } from "../contract/retention.ts";
import { FIRST_ORGANISATION } from "../domain.ts";
import { escapeHtml } from "../http/escape-html.ts";
import { pageErrorHandler } from "../http/page-errors.ts";
import { sendPlainPage } from "../http/plain-page.ts";
import { requestLocale } from "../http/request-locale.ts";
import { ensure } from "../policies/answer.ts";
import { canSee } from "../policies/participate.ts";
import { renderMarkdown } from "../present/markdown.ts";
import type { Services } from "../services.ts";

/** GET /c/:id/privacy: what is kept of participants and why, as the settings are now; without any script. */
export function privacyPageRoutes({ deps, previews, publicUrl, writing }: Services): Router {
  const { store, log } = deps;
  const router = Router();
  router.get("/c/:id/privacy", async (req, res) => {
    const conversation = await previews.shownTo(req, await findConversation(deps, req.params.id));
    // What is archived is not shown any more, but whoever took part has a right to know.
    if (conversation.state !== "archived") ensure(canSee(conversation));
    const { id, topic, language, organisationId = FIRST_ORGANISATION } = conversation;
    const locale = requestLocale(req, language);
    const words = privacyMessages[locale];
    const [notice, organisation, { keepsReaderIds }, asksAfter, retention] = await Promise.all([
      store.privacy.notice(id), store.organisations.find(organisationId), store.readerIds.rules(id), store.answers.asksAfter(id), store.retention.find(id),
    ]);
    const list = (sentences: readonly string[]): string => `<ul>${sentences.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join("")}</ul>`;
    const part = (title: string, html: string): string => `<h2>${escapeHtml(title)}</h2>${html}`;
    const said = (sentence: string): string => `<p>${escapeHtml(sentence)}</p>`;
    const kept = [...words.kept, keepsReaderIds ? words.readerIds : words.noReaderIds, ...(asksAfter === null ? [] : [words.questions]), ...(writing === null ? [] : [words.model]), words.address];
    sendPlainPage(res, 200, {
      locale, title: words.title, text: words.about(topic),
      bodyHtml: [
        part(words.who, `${said(notice.responsible === "" ? (organisation?.name ?? "") : notice.responsible)}${notice.contact === "" ? said(words.noContact) : said(`${words.contact} ${notice.contact}`)}`),
        part(words.what, list(kept)),
        part(words.howLong, [words.duration, ...deletions(retention, words, locale)].map(said).join("")),
        part(words.where, said(words.place(new URL(publicUrl()).host))),
        part(words.rights, list(words.yours)),
        ...(notice.noticeMarkdown.trim() === "" ? [] : [part(words.rules, renderMarkdown(notice.noticeMarkdown))]),
        `<p><a href="/c/${id}?lang=${locale}">${escapeHtml(words.back)}</a></p>`,
      ].join("\n"),
    });
  });
  router.use(pageErrorHandler(log));
  return router;
}

/** What the clock deletes and when: so many days after closing, or the date. */
function deletions({ idsAfterDays, textsAfterDays, idsAt, textsAt, areIdsReplaced }: Retention, { ids, texts }: PrivacyMessages, locale: Locale): readonly string[] {
  const { date } = createFormat(locale, "UTC");
  const said = (days: number | null, at: number | null, words: { readonly after: (count: number) => string; readonly on: (date: string) => string }): readonly string[] =>
    (days === null ? [] : [at === null ? words.after(days) : words.on(date(at))]);
  return [...(areIdsReplaced ? [ids.done] : said(idsAfterDays, idsAt, ids)), ...said(textsAfterDays, textsAt, texts)];
}
