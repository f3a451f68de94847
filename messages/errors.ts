import { errors as en, type ErrorMessages } from "./en/errors.ts";
import { errors as ja } from "./ja/errors.ts";
import type { Locale } from "./locale.ts";

/** Error sentences by language; imported by the server only, so that the client's bundles stay small. */
export const errorMessages: Readonly<Record<Locale, ErrorMessages>> = { en, ja };
