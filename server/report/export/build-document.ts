import type { Locale } from "../../../messages/locale.ts";
import type { PublishedReport } from "../../contract/report.ts";
import { commentsDocument } from "./document-comments.ts";
import type { ReportDocument } from "./document.ts";
import { createDocumentContext, evidenceHead } from "./document-context.ts";
import { appendixBlocks } from "./document-end.ts";
import { findingBlocks } from "./document-sections.ts";

/** The whole report in one language. `address` is where readers find it on the web. Same report, same document. */
export function buildDocument(published: PublishedReport, locale: Locale, address: string): ReportDocument {
  const context = createDocumentContext(published, locale);
  const { facts, report, files, format } = context;
  const { conversation, counts, snapshot } = facts;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const comments = facts.comments === undefined ? null : commentsDocument(facts.comments, locale, format);
  const isUnclear = facts.map.assessment?.distinguishable === false && facts.map.groups.length > 1;
  return {
    locale,
    createdAt: published.createdAt,
    kicker: comments?.kicker ?? report.kicker,
    title: conversation.topic,
    titleLang: conversation.language,
    summary: comments?.summary ?? report.summary({ people: counts.participants, peopleText: format.number(counts.participants), votes: format.number(counts.votes), statements: format.number(counts.statements) }),
    facts: [
      ...(snapshot.firstVoteAt === null || snapshot.lastVoteAt === null ? [] : [report.period(day.format(snapshot.firstVoteAt), day.format(snapshot.lastVoteAt))]),
      published.status === "live" ? files.live : report.version(format.number(published.version), day.format(published.createdAt)),
      ...(conversation.source === null ? [] : [report.source(conversation.source)]),
      `${files.file.permalink}: ${address}`,
      ...(published.contentHash === null ? [] : [`${files.file.contentHash}: ${published.contentHash}`]),
    ],
    notices: [
      ...(published.status === "live" ? [files.file.live] : []),
      ...(published.status === "draft" || published.status === "review" ? [files.file.draft] : []),
      ...(published.status === "withdrawn" ? [report.withdrawn] : []),
      ...(conversation.isDemonstration ? [report.demonstration] : []),
      ...(isUnclear ? [report.groupsUnclear] : []),
      ...(comments?.notices ?? []),
    ],
    evidenceHead: evidenceHead(context),
    blocks: comments?.blocks ?? [...findingBlocks(context), ...appendixBlocks(context)],
    words: {
      contents: files.file.contents, evidence: files.file.evidence, openQuote: report.openQuote, closeQuote: report.closeQuote, statementNumber: files.file.statementNumber,
      tableOf: files.file.tableOf, madeWith: files.file.madeWith, page: files.file.page, undrawable: files.file.undrawable,
    },
  };
}
