import type { Finding, FoundWhat } from "../contract/flags.ts";
import type { FoldedText } from "./fold-text.ts";

/** Every match of a global pattern that `isMeant`, as a finding in the original text. */
export function matchesOf(text: FoldedText, what: FoundWhat, pattern: RegExp, isMeant: (match: RegExpExecArray) => boolean = () => true): readonly Finding[] {
  return [...text.folded.matchAll(pattern)].filter(isMeant).map((match) => ({ what, ...text.range(match.index, match.index + match[0].length) }));
}

/** In order, without those that lie inside, or begin inside, one that is named before. */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    if (!kept.some(({ start, end }) => finding.start < end && start < finding.end)) kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start);
}
