import type { SolvedWork } from "../contract/gates.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { isTestParticipant } from "../participant-source.ts";
import { ensure, yes, type Answer } from "../policies/answer.ts";
import { canTakePart } from "../policies/participate.ts";
import { canEnter, isGated, isInside } from "../policies/pass-gates.ts";
import type { WorkChallenges } from "../work-challenges.ts";
import { hashOfInvitation } from "./manage-gates.ts";

/** What a newcomer brings to the door. */
export interface Newcomer {
  readonly conversationId: string;
  readonly participantId: string;
  /** On the organisers' list, as the id their site has signed. */
  readonly isListed: boolean;
  readonly work: SolvedWork | undefined;
  readonly code: string | undefined;
}

/**
 * Lets somebody in who brings what is asked for; who is in already needs nothing.
 * @throws AppError with the next thing that is missing, or "proof-of-work-invalid", "invitation-invalid"
 */
export async function enterConversation(deps: Deps, challenges: WorkChallenges, { conversationId, participantId, isListed, work, code }: Newcomer): Promise<void> {
  const { store, config, clock } = deps;
  ensure(canTakePart(await store.readerIds.rules(conversationId), participantId));
  const rules = await store.gates.rules(conversationId);
  if (!isGated(rules)) return;
  const standing = await store.gates.standing(conversationId, participantId);
  if (isInside(rules, { participantId, standing })) return;
  ensure(canEnter(rules, { participantId, standing, isListed, hasWork: work !== undefined, hasCode: code !== undefined }));

  const checked = rules.work === "off" || work === undefined ? null : await challenges.check(conversationId, rules.work, work);
  if (rules.work !== "off" && checked === null) throw new AppError("proof-of-work-invalid");
  const codeHash = rules.needsCode && code !== undefined ? hashOfInvitation(config.secret, conversationId, code) : null;
  const outcome = await store.gates.admit({ conversationId, participantId, codeHash, work: checked, at: clock() });
  if (outcome !== "admitted") throw new AppError(outcome);
}

/** Whether somebody may act who holds a token: they may have got it before anything was asked for. */
export async function mayTakePart({ store }: Pick<Deps, "store">, conversationId: string, participantId: string): Promise<Answer> {
  // Whoever tries a preview gave its password; what it asks for later is not asked for yet.
  if (isTestParticipant(participantId)) return yes;
  const known = canTakePart(await store.readerIds.rules(conversationId), participantId);
  if (!known.allowed) return known;
  const rules = await store.gates.rules(conversationId);
  if (!isGated(rules)) return yes;
  return canEnter(rules, { participantId, standing: await store.gates.standing(conversationId, participantId), isListed: true, hasWork: false, hasCode: false });
}
