import type { Request, Response } from "express";
import { languageNames, participantLocales } from "../../messages/locale.ts";
import { pageMessages } from "../../messages/pages.ts";
import { withoutReadings } from "../../messages/readings.ts";
import type { Conversation } from "../domain.ts";
import { isTestParticipant } from "../participant-source.ts";
import type { LifeStore } from "../store/life-store.ts";
import { htmlOf } from "./html-of.ts";
import type { Passes } from "./passes.ts";
import { sendPasswordPage } from "./password-page.ts";
import { requestParticipantLocale } from "./request-locale.ts";

/** Who may try a conversation in preview: whoever gave its password, and goes on as the tester they became. */
export interface Previews {
  /** The conversation as whoever asks may see it. @param participantId of the token they hold, if any */
  shownTo(req: Pick<Request, "headers">, conversation: Conversation, participantId?: string | null): Promise<Conversation>;
  readonly passes: Passes;
}

export const createPreviews = (life: Pick<LifeStore, "preview">, passes: Passes): Previews => ({
  passes,
  async shownTo(req, conversation, participantId = null) {
    if (conversation.state !== "preview") return conversation;
    if (participantId !== null && isTestParticipant(participantId)) return { ...conversation, isShownToTester: true };
    const hash = (await life.preview(conversation.id))?.passwordHash ?? null;
    return hash !== null && passes.holds(req, conversation.id, hash) ? { ...conversation, isShownToTester: true } : conversation;
  },
});

/** Where somebody wants to try it: each has its own address. */
export type PreviewPlace = "page" | "frame" | "text";
export const previewAddress = (id: string, place: PreviewPlace): string => (place === "frame" ? `/embed/${id}` : `/c/${id}${place === "text" ? "/text" : ""}`);

/** Asks for the password of a preview. */
export function sendPreviewPasswordPage(req: Request, res: Response, { id, language }: Pick<Conversation, "id" | "language">, place: PreviewPlace, isWrong = false): void {
  const locale = requestParticipantLocale(req, language);
  sendPasswordPage(res, {
    locale, words: pageMessages[locale].preview, action: `/c/${id}/preview?lang=${locale}`, hidden: { place }, isWrong,
    languages: participantLocales.map((one) => ({ locale: one, name: languageNames[one], address: `${previewAddress(id, place)}?lang=${one}` })),
    ...(place === "frame" && { outside: `/c/${id}?lang=${locale}`, isFormInFrame: true }),
  });
}

/** Stands above everything on the pages of a preview. */
export const previewBanner = (locale: keyof typeof pageMessages): string => {
  const { title, banner } = pageMessages[locale].preview;
  return `<aside class="notice" aria-label="${withoutReadings(title)}"><p>${htmlOf(banner)}</p></aside>`;
};
