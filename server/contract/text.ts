import { z } from "zod";

// Control characters, bidirectional overrides, zero-width and tag characters hide or reorder what a reader sees.
// Half of a surrogate pair is no character, and no database keeps it.
// Zero-width joiner and non-joiner (U+200C/D) stay: emoji and several scripts need them.
const hidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]|\p{Surrogate}/u;

export const hasHiddenCharacters = (text: string): boolean => hidden.test(text);

/** Text of one line: trimmed, no line breaks, no control or direction characters. */
export const LineText = (maxCharacters: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maxCharacters)
    .refine((text) => !hasHiddenCharacters(text) && !/[\n\r\t\u2028\u2029]/.test(text), { params: { code: "control-characters" } });

/** Text of several lines, e.g. Markdown. */
export const BlockText = (maxCharacters: number) =>
  z
    .string()
    .max(maxCharacters)
    .refine((text) => !hasHiddenCharacters(text), { params: { code: "control-characters" } });
