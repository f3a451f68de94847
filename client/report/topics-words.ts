import { reportComments as commentsEn, type ReportCommentsMessages } from "../../messages/en/report-comments.ts";
import { reportTopics as topicsEn, type ReportTopicsMessages } from "../../messages/en/report-topics.ts";
import { reportComments as commentsJa } from "../../messages/ja/report-comments.ts";
import { reportTopics as topicsJa } from "../../messages/ja/report-topics.ts";
import type { Locale } from "../../messages/locale.ts";
import type { Topic } from "../../server/contract/topic.ts";

export const topicsMessages: Readonly<Record<Locale, ReportTopicsMessages>> = { en: topicsEn, ja: topicsJa };
export const commentsMessages: Readonly<Record<Locale, ReportCommentsMessages>> = { en: commentsEn, ja: commentsJa };

/** The topic's name where it has one in this language, else the words that mark it, as people wrote them. */
export function topicName({ names, terms }: Topic, locale: Locale): { readonly text: string; readonly isName: boolean } {
  const name = names?.[locale];
  return name === undefined ? { text: terms.join(" · "), isName: false } : { text: name, isName: true };
}

export const topicAnchor = (id: string): string => `topic-${id.replace(".", "-")}`;
