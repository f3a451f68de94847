import type { GroupId } from "../../../clustering/opinion-map.ts";
import type { Locale } from "../../../messages/locale.ts";
import type { DraftSentence } from "../draft-sentence.ts";
import type { FactPack } from "../fact-pack.ts";

/** What a sentence is checked against. */
export interface RuleContext {
  readonly pack: FactPack;
  readonly locale: Locale;
  /** Statements the section may cite. */
  readonly allowed: ReadonlySet<number>;
  /** The group the section is about; null when about all. */
  readonly sectionGroup: GroupId | null;
  /** Statements that met the section's rule. */
  readonly members: number;
}

/** What is wrong with a sentence, in words for the log and for the one repair; null when the rule is kept. */
export type Problem = string | null;

/** A pure check of one sentence. */
export interface SentenceRule {
  readonly id: string;
  readonly check: (sentence: DraftSentence, context: RuleContext) => Problem;
}
