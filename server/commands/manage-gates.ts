import { createHmac } from "node:crypto";
import type { Gates, InvitationBatch, MakeInvitations, UpdateGates } from "../contract/gates.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { deriveKey } from "../secret.ts";
import { findConversation } from "./find-conversation.ts";

/** 31 signs each: 8 × 10¹⁴ codes, and who tries them is slowed down. */
const CODE_LENGTH = 10;

export async function readGates({ store, config }: Pick<Deps, "store" | "config">, conversationId: string): Promise<Gates> {
  const { id } = await findConversation({ store }, conversationId);
  const [rules, batches, listed] = await Promise.all([store.gates.rules(id), store.gates.batches(id), store.gates.countAllowed(id)]);
  return { rules, batches: [...batches], listed, provider: config.openIdIssuer === null ? null : config.openIdName };
}

export async function updateGates({ store, config }: Pick<Deps, "store" | "config">, conversationId: string, { work, needsCode, needsList, needsSignIn }: UpdateGates): Promise<Gates> {
  const { id } = await findConversation({ store }, conversationId);
  const before = await store.gates.rules(id);
  await store.gates.setRules(id, { work: work ?? before.work, needsCode: needsCode ?? before.needsCode, needsList: needsList ?? before.needsList, needsSignIn: needsSignIn ?? before.needsSignIn });
  return readGates({ store, config }, id);
}

/** New codes; they are answered this once, and hashes of them are kept. */
export async function makeInvitations(deps: Deps, conversationId: string, { label, codes: count, usesEach, endsAt }: MakeInvitations, person: { readonly id: string; readonly name: string }): Promise<{ readonly batch: InvitationBatch; readonly codes: readonly string[] }> {
  const { id } = await findConversation(deps, conversationId);
  const codes = new Set<string>();
  while (codes.size < count) codes.add(deps.chance.shortId(CODE_LENGTH));
  const batch = await deps.store.gates.addBatch({
    conversationId: id, label, usesEach, endsAt, codeHashes: [...codes].map((code) => hashOfInvitation(deps.config.secret, id, code)),
    by: { personId: person.id, name: person.name, at: deps.clock() },
  });
  return { batch, codes: [...codes].map((code) => `${code.slice(0, 5)}-${code.slice(5)}`) };
}

/** @throws AppError "invitation-batch-not-found" */
export async function revokeInvitations(deps: Deps, conversationId: string, number: number): Promise<Gates> {
  const { id } = await findConversation(deps, conversationId);
  if (!Number.isSafeInteger(number) || !(await deps.store.gates.revokeBatch(id, number, deps.clock()))) throw new AppError("invitation-batch-not-found");
  return readGates(deps, id);
}

/** Replaces the list. @param idHashes the ids these readers have as participants here, from which nobody can tell the list */
export async function setAllowList(deps: Deps, conversationId: string, idHashes: readonly string[]): Promise<Gates> {
  const { id } = await findConversation(deps, conversationId);
  await deps.store.gates.setAllowed(id, [...new Set(idHashes)]);
  return readGates(deps, id);
}

export const hashOfInvitation = (secret: string, conversationId: string, code: string): string =>
  createHmac("sha256", deriveKey(secret, "invitation-code")).update(`${conversationId}\0${fold(code)}`).digest("base64url");

/** As typed by hand: capitals, spaces and hyphens do not matter. */
const fold = (code: string): string => code.normalize("NFKC").toLowerCase().replace(/[\s\p{Pd}ー−]/gu, "");
