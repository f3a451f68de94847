import { createHmac } from "node:crypto";
import type { Kiosk, OpenKiosk } from "../contract/workshop.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { kioskParticipantId } from "../participant-source.ts";
import { ensure } from "../policies/answer.ts";
import { canSetUpTablet, canStartAtKiosk } from "../policies/run-workshop.ts";
import { deriveKey } from "../secret.ts";
import { findConversation } from "./find-conversation.ts";

const HOUR_MS = 3_600_000;
/** 31 signs each: 2 × 10¹⁴ codes, and who tries them is slowed down. */
const CODE_LENGTH = 10;

/** A new code for tablets; it is answered this once, and a hash of it is kept. */
export async function openKiosk(deps: Deps, conversationId: string, { label, hours, idleSeconds }: OpenKiosk, person: { readonly id: string; readonly name: string }): Promise<{ readonly kiosk: Kiosk; readonly code: string }> {
  const conversation = await findConversation(deps, conversationId);
  const code = deps.chance.shortId(CODE_LENGTH);
  const now = deps.clock();
  const kiosk = await deps.store.kiosks.open({
    conversationId: conversation.id, label, codeHash: hashOf(deps, conversation.id, code), idleSeconds, endsAt: now + hours * HOUR_MS,
    by: { personId: person.id, name: person.name, at: now },
  });
  return { kiosk, code };
}

/** Throws AppError "kiosk-code-invalid" unless a tablet may be set up with this code now. */
export async function setUpTablet(deps: Deps, conversationId: string, code: string) {
  const kiosk = await deps.store.kiosks.findByCode(conversationId, hashOf(deps, conversationId, code));
  ensure(canSetUpTablet(kiosk, deps.clock()));
  return { label: kiosk?.label ?? "", endsAt: kiosk?.endsAt ?? 0, idleSeconds: kiosk?.idleSeconds ?? 60 };
}

/** The participant's id of somebody at a tablet: for the same person the same. Throws AppError "kiosk-code-invalid". */
export async function kioskParticipant(deps: Deps, conversationId: string, code: string, person: string): Promise<string> {
  const kiosk = await deps.store.kiosks.findByCode(conversationId, hashOf(deps, conversationId, code));
  ensure(canStartAtKiosk(kiosk, deps.clock()));
  return kioskParticipantId(kiosk?.number ?? 0, person);
}

/** No new person at tablets with this code. Throws AppError "kiosk-not-found". */
export async function endKiosk(deps: Deps, conversationId: string, number: number): Promise<void> {
  const { id } = await findConversation(deps, conversationId);
  if (!(await deps.store.kiosks.end(id, number, deps.clock()))) throw new AppError("kiosk-not-found");
}

const hashOf = ({ config }: Pick<Deps, "config">, conversationId: string, code: string): string =>
  createHmac("sha256", deriveKey(config.secret, "kiosk-code")).update(`${conversationId}\0${fold(code)}`).digest("base64url");

/** As typed by hand: capitals, spaces and hyphens do not matter. */
const fold = (code: string): string => code.normalize("NFKC").toLowerCase().replace(/[\s-]/g, "");
