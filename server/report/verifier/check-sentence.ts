import type { DraftSentence } from "../draft-sentence.ts";
import { isStatementClaim } from "../vote-predicates.ts";
import type { RuleContext, SentenceRule } from "./rule.ts";
import { v01Ids } from "./v01-ids.ts";
import { v02Predicate } from "./v02-predicate.ts";
import { v03Digits } from "./v03-digits.ts";
import { v04Slots } from "./v04-slots.ts";
import { v05QuantityWords } from "./v05-quantity-words.ts";
import { v06Polarity } from "./v06-polarity.ts";
import { v07Quotations } from "./v07-quotations.ts";
import { v08ContentOverlap } from "./v08-content-overlap.ts";
import { v09CausesAndDuties } from "./v09-causes-and-duties.ts";
import { v10Population } from "./v10-population.ts";
import { v11Language } from "./v11-language.ts";
import { v12Privacy } from "./v12-privacy.ts";
import { v13Form } from "./v13-form.ts";
import { v14OwnWords } from "./v14-own-words.ts";

/** Counts up whenever a rule changes what it lets through; printed on every report. */
export const RULES_VERSION = "2";

export const sentenceRules: readonly SentenceRule[] = [
  v01Ids,
  v02Predicate,
  v03Digits,
  v04Slots,
  v05QuantityWords,
  v06Polarity,
  v07Quotations,
  v08ContentOverlap,
  v09CausesAndDuties,
  v10Population,
  v11Language,
  v12Privacy,
  v13Form,
];

export interface FailedRule {
  readonly rule: string;
  readonly detail: string;
}

/** Rules the sentence breaks, all of them, in rule order; empty when it may be shown. */
export function checkSentence(sentence: DraftSentence, context: RuleContext): readonly FailedRule[] {
  return sentenceRules.flatMap(({ id, check }) => {
    const problem = check(sentence, context);
    return problem === null ? [] : [{ rule: id, detail: problem }];
  });
}

/**
 * More is asked of a model than of a person or a template: words of its own only where they are the cited statements'
 * (V14), a claim about votes, and no quotation at the beginning, which would be taken for the caption of a statement.
 */
export function checkModelSentence(sentence: DraftSentence, context: RuleContext): readonly FailedRule[] {
  const more: FailedRule[] = [];
  const stranger = v14OwnWords.check(sentence, context);
  if (stranger !== null) more.push({ rule: v14OwnWords.id, detail: stranger });
  if (!isStatementClaim(sentence.claim)) more.push({ rule: "V02", detail: "makes no claim about the votes on a statement" });
  if (sentence.skeleton.trimStart().startsWith("{{quote:")) more.push({ rule: "V13", detail: "begins with a quotation" });
  return [...checkSentence(sentence, context), ...more];
}
