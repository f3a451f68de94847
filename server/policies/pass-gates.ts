import type { GateRules } from "../contract/gates.ts";
import { sourceOf } from "../participant-source.ts";
import { SIGNED, SIGNED_IN } from "../site.ts";
import { no, yes, type Answer } from "./answer.ts";

/** What somebody brings, and what is known of them. */
export interface AtTheGate {
  readonly participantId: string;
  readonly standing: "admitted" | "voted" | "unknown";
  readonly isListed: boolean;
  readonly hasWork: boolean;
  readonly hasCode: boolean;
}

export const isGated = ({ work, needsCode, needsList, needsSignIn }: GateRules): boolean => work !== "off" || needsCode || needsList || needsSignIn;

/**
 * Whether somebody may act. Who came before anything was asked for goes on, except where it is asked who they are; shared
 * tablets have a code of their own, and paper was entered by the organisers.
 */
export function isInside(rules: GateRules, { participantId, standing }: Pick<AtTheGate, "participantId" | "standing">): boolean {
  if (!isGated(rules) || sourceOf(participantId) !== "online" || standing === "admitted") return true;
  return standing === "voted" && !rules.needsList && !rules.needsSignIn;
}

/** What is still missing, one thing at a time and in this order: who they are, the work, the code. */
export function canEnter(rules: GateRules, person: AtTheGate): Answer {
  if (isInside(rules, person)) return yes;
  if (rules.needsSignIn && !rules.needsList && ![SIGNED, SIGNED_IN].some((mark) => person.participantId.startsWith(mark))) return no("sign-in-needed");
  if (rules.needsList && !person.participantId.startsWith(SIGNED)) return no("signed-id-required");
  if (rules.needsList && !person.isListed) return no("not-on-the-list");
  if (rules.work !== "off" && !person.hasWork) return no("proof-of-work-needed");
  if (rules.needsCode && !person.hasCode) return no("invitation-needed");
  return yes;
}
