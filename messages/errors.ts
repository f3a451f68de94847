import { errors as en, type ErrorMessages } from "./en/errors.ts";
import { errors as es } from "./es/errors.ts";
import { errors as ja } from "./ja/errors.ts";
import { errors as jaEasy } from "./ja-x-easy/errors.ts";
import { errors as ko } from "./ko/errors.ts";
import type { ParticipantLocale } from "./locale.ts";
import { errors as pt } from "./pt/errors.ts";
import { errors as zhHant } from "./zh-Hant/errors.ts";

/** What nobody meets who takes part: said in the languages of the console and the report only. */
type OfficeCode =
  | "sign-in-required" | "not-allowed" | "sign-in-link-invalid" | "model-not-configured" | "model-failed"
  | "report-not-ready" | "report-sealed" | "report-locked" | "report-password-wrong"
  | "sentence-not-found" | "sentence-breaks-rules" | "sentence-not-showable" | "section-not-found";

/** Error sentences a citizen can meet. A new code belongs to these, or to the office's. */
export interface ParticipantErrorMessages {
  readonly code: Omit<ErrorMessages["code"], OfficeCode>;
  readonly field: ErrorMessages["field"];
}

const completed = (own: ParticipantErrorMessages, by: ErrorMessages): ErrorMessages => ({ ...own, code: { ...by.code, ...own.code } });

/** Error sentences by language; imported by the server only, so that the client's bundles stay small. */
export const errorMessages: Readonly<Record<ParticipantLocale, ErrorMessages>> = {
  en, ja, "ja-x-easy": completed(jaEasy, ja), "zh-Hant": completed(zhHant, en), ko: completed(ko, en), es: completed(es, en), pt: completed(pt, en),
};
