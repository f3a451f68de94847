import type { Request } from "express";
import { chooseLocale, type Locale } from "../../messages/locale.ts";

/** The reader's language: `?lang=`, then the browser's wishes in order of preference, then `fallback`. */
export function requestLocale(req: Pick<Request, "query" | "headers" | "acceptsLanguages">, fallback?: string): Locale {
  const wish = typeof req.query["lang"] === "string" ? req.query["lang"] : null;
  const header = req.headers["accept-language"];
  return chooseLocale([wish, ...(header === undefined ? [] : req.acceptsLanguages()), fallback]);
}
