import { z } from "zod";

/** Languages of the interface. */
export const Locale = z.enum(["en", "ja"]);
export type Locale = z.infer<typeof Locale>;

/** BCP 47 language tag of people's own words; any language is welcome. */
export const LanguageTag = z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/).max(35);
export type LanguageTag = z.infer<typeof LanguageTag>;
