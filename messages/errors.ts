import { errors as en, type ErrorMessages } from "./en/errors.ts";
import { errors as es } from "./es/errors.ts";
import { errors as ja } from "./ja/errors.ts";
import { errors as jaEasy } from "./ja-x-easy/errors.ts";
import { errors as ko } from "./ko/errors.ts";
import type { ParticipantLocale } from "./locale.ts";
import type { ParticipantErrorMessages } from "./participant-errors.ts";
import { errors as pt } from "./pt/errors.ts";
import { errors as zhHant } from "./zh-Hant/errors.ts";

const completed = (own: ParticipantErrorMessages, by: ErrorMessages): ErrorMessages => ({ ...own, code: { ...by.code, ...own.code } });

/** Error sentences by language; imported by the server only, so that the client's bundles stay small. */
export const errorMessages: Readonly<Record<ParticipantLocale, ErrorMessages>> = {
  en, ja, "ja-x-easy": completed(jaEasy, ja), "zh-Hant": completed(zhHant, en), ko: completed(ko, en), es: completed(es, en), pt: completed(pt, en),
};
