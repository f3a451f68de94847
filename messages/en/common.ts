import { figures } from "./figures.ts";
import { words } from "./words.ts";

// Words that several surfaces share.
export const common = { ...words, ...figures, languageName: "English" };
export type CommonMessages = typeof common;
