import { hasHiddenCharacters } from "../../contract/text.ts";
import { wordsOf } from "../slots.ts";
import type { Problem, SentenceRule } from "./rule.ts";

const LONGEST = 240;
const markup = /[<>*`#\\|~_^\[\]]|\]\(|&\w+;/u;
const lineBreak = /[\n\r\t\u2028\u2029]/u;
const endsInQuotation = /[:：]\s*\{\{quote:S\d+\}\}$/u;
const innerSentenceEnd = /[。！？!?]|\.(?=\s)/u;

/** One plain sentence of at most 240 characters: no markup, no line break, nothing invisible. */
export const v13Form: SentenceRule = {
  id: "V13",
  check: ({ skeleton }): Problem => {
    const words = wordsOf(skeleton).trim();
    if (words === "") return "is empty";
    if ([...words].length > LONGEST) return `is longer than ${String(LONGEST)} characters`;
    if (lineBreak.test(skeleton)) return "has a line break";
    if (hasHiddenCharacters(skeleton)) return "has invisible characters";
    if (markup.test(words)) return "has markup";
    if (innerSentenceEnd.test(words.slice(0, -1).trimEnd())) return "is more than one sentence";
    // A quotation after a colon ends the sentence with its own full stop.
    return /[.。]$/u.test(words) || endsInQuotation.test(skeleton.trim()) ? null : "does not end in a full stop";
  },
};
