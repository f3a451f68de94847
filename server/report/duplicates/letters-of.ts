import { textKey } from "../../contract/text-key.ts";

/** For likeness: folded like textKey, without punctuation, lower case. */
export const lettersOf = (text: string): string => textKey(text).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
