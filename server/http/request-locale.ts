import type { Request } from "express";
import { chooseLocale, chooseParticipantLocale, type Locale, type ParticipantLocale } from "../../messages/locale.ts";

type Asking = Pick<Request, "query" | "headers" | "acceptsLanguages">;

/** `?lang=`, then the browser's wishes in order of preference, then `last`. */
function wishesOf(req: Asking, last?: string): readonly (string | null | undefined)[] {
  const asked = typeof req.query["lang"] === "string" ? req.query["lang"] : null;
  const header = req.headers["accept-language"];
  return [asked, ...(header === undefined ? [] : req.acceptsLanguages()), last];
}

/** The reader's language on a page of the console or a report. */
export const requestLocale = (req: Asking, fallback?: string): Locale => chooseLocale(wishesOf(req, fallback));

/** The reader's language on what citizens see. */
export const requestParticipantLocale = (req: Asking, fallback?: string): ParticipantLocale => chooseParticipantLocale(wishesOf(req, fallback));
