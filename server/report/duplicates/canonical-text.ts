/** Compatible forms and runs of white space are the same text; upper and lower case stay different. */
export const canonicalText = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, " ").trim();

/** For likeness: canonical, without punctuation, lower case. */
export const lettersOf = (text: string): string => canonicalText(text).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
