import { parseSkeleton } from "../slots.ts";
import type { Problem, SentenceRule } from "./rule.ts";

/** Quotation marks of the world's scripts; an apostrophe inside a word is none. */
const quotationMark = /[“”„‟"«»‹›「」『』〝〟＂]|(?<![\p{L}])['‘’‚‛]|['‘’‚‛](?![\p{L}])/u;
/** "the participants' votes": an apostrophe after an s. */
const possessive = /s['’](?=\s)/gu;

/** Only {{quote:S…}} quotes; what it shows is the stored statement itself. */
export const v07Quotations: SentenceRule = {
  id: "V07",
  check: ({ skeleton }): Problem =>
    quotationMark.test(withNames(skeleton).replace(possessive, "s")) ? "quotes outside a {{quote:S…}} slot" : null,
};

/** A slot stands like a word, so that "{{A.name}}'s" is a possessive. */
const withNames = (skeleton: string): string =>
  parseSkeleton(skeleton)
    .map((piece) => (piece.kind === "words" ? piece.text : "X"))
    .join("");
