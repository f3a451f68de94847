import type { Finding } from "../contract/flags.ts";
import { findEmails } from "./find-contacts.ts";
import { matchesOf, withoutOverlaps } from "./findings.ts";
import type { FoldedText } from "./fold-text.ts";

const address = /(?:h(?:tt|xx)ps?:\/\/|www\.)[^\s、。，（）()「」<>]+/giu;
/** A name under one of these ends, written without anything before it; "e.g." and "Node.js" are none. */
const bare = /(?<![\p{L}\p{N}@._-])(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?\.)+(?:com|net|org|info|biz|io|co|me|tv|gg|xyz|site|online|shop|app|dev|link|ly|jp|uk|de|fr|es|pt|br|kr|tw|cn|eu)(?:\/[^\s、。，（）()「」<>]*)?(?![\p{L}\p{N}])/gu;

export function findLinks(text: FoldedText): Finding[] {
  const emails = findEmails(text);
  return withoutOverlaps([...matchesOf(text, "link", address), ...matchesOf(text, "link", bare)]).filter(
    (link) => !emails.some(({ start, end }) => link.start < end && start < link.end),
  );
}
