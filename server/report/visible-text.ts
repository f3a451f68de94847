/** Control, direction, zero-width and tag characters hide text from the reader; the model does not get them either. */
export const visibleText = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, " ");
