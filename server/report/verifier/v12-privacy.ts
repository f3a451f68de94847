import { wordsOf } from "../slots.ts";
import type { Problem, SentenceRule } from "./rule.ts";

const patterns: readonly (readonly [string, RegExp])[] = [
  ["an e-mail address", /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/u],
  ["an address on the web", /https?:|www\.|\b[\p{L}\p{N}-]+\.(?:com|org|net|jp|io|info|co|tw|gov|edu|dev|app|me)\b/iu],
  ["a handle", /[@＠][\p{L}\p{N}_]{2,}/u],
  ["a phone number", /(?:\+?\p{N}[\s().-]?){7,}/u],
  ["a participant's number", /\b(?:participant|user|voter)s? (?:no\.?|number|id|#)/iu],
  ["a participant's number", /参加者(?:番号|ID|＃|#)/u],
];

/** No way to reach or recognise a person, and no link to follow. */
export const v12Privacy: SentenceRule = {
  id: "V12",
  check: ({ skeleton }): Problem => {
    const words = wordsOf(skeleton);
    const found = patterns.find(([, pattern]) => pattern.test(words));
    return found === undefined ? null : `contains ${found[0]}`;
  },
};
