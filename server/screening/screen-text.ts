import type { FlagDetail } from "../contract/flags.ts";
import { isSuspicious } from "../report/suspicious-text.ts";
import { findLinks } from "./find-links.ts";
import { findPersonalData } from "./find-personal-data.ts";
import { findProfanity } from "./find-profanity.ts";
import { foldText } from "./fold-text.ts";

/** What one text may be flagged for, without looking at any other. */
export function screenText(text: string): readonly FlagDetail[] {
  const folded = foldText(text);
  const personal = findPersonalData(folded);
  const links = findLinks(folded);
  const profanity = findProfanity(folded);
  // An address in a text is no instruction; it has flags of its own.
  const rest = [...personal, ...links].reduce((left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end), text.replaceAll("@", " "));
  return [
    ...(personal.length > 0 ? [{ kind: "personal-data" as const, found: personal }] : []),
    ...(links.length > 0 ? [{ kind: "link" as const, found: links }] : []),
    ...(profanity.length > 0 ? [{ kind: "profanity" as const, found: profanity }] : []),
    ...(isSuspicious(rest) ? [{ kind: "instructions" as const }] : []),
  ];
}
