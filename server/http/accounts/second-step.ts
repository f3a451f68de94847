import { createHmac, randomBytes } from "node:crypto";
import type { Clock } from "../../deps.ts";
import { AppError } from "../../errors.ts";
import { createSeal } from "../../seal.ts";
import { deriveKey } from "../../secret.ts";
import type { SignInStore } from "../../store/sign-in-store.ts";
import { base32, stepOfCode, totpUri } from "./totp.ts";

/**
 * A code of an authenticator app, asked for besides the password, the link or the other server's word. Each person chooses
 * it for themselves. Each code works once, and ten recovery codes stand in for a lost phone.
 */
export interface SecondStep {
  /** Since when signing in asks for a code; null: it does not. */
  stateOf(personId: string): Promise<{ readonly since: number; readonly recoveryCodesLeft: number } | null>;
  /** A new secret that counts when it is confirmed. Throws AppError "second-step-on". */
  begin(person: { readonly id: string; readonly email: string }): Promise<{ readonly secret: string; readonly uri: string }>;
  /** Turns it on; the recovery codes, which nobody sees again. Throws AppError "second-step-wrong", "second-step-on" or "second-step-off". */
  confirm(personId: string, code: string): Promise<readonly string[]>;
  /** Uses up a code of the app or a recovery code. Throws AppError "second-step-required" without a code, "second-step-wrong" with another one; nothing when no code is asked for. */
  pass(personId: string, code: string | undefined): Promise<void>;
  /** New recovery codes instead of the old ones. */
  renewRecoveryCodes(personId: string): Promise<readonly string[]>;
  turnOff(personId: string): Promise<void>;
}

/** RFC 4226, 4: at least 128 bits, 160 recommended. */
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** Fifty bits: nobody guesses that through the rate limit, and ten letters can be typed. */
const RECOVERY_BYTES = 7;
const RECOVERY_LETTERS = 10;

export function createSecondStep({ store, secret, clock }: { readonly store: SignInStore; readonly secret: string; readonly clock: Clock }): SecondStep {
  const seal = createSeal(secret, "second-step");
  const codeKey = deriveKey(secret, "recovery-codes");
  const hashOf = (personId: string, code: string): string =>
    createHmac("sha256", codeKey).update(`${personId}:${code.toUpperCase().replace(/[\s-]/g, "")}`).digest("base64url");
  const newCodes = (): readonly string[] => Array.from({ length: RECOVERY_CODES }, () => {
    const letters = base32(randomBytes(RECOVERY_BYTES)).slice(0, RECOVERY_LETTERS);
    return `${letters.slice(0, RECOVERY_LETTERS / 2)}-${letters.slice(RECOVERY_LETTERS / 2)}`;
  });
  const stepOf = (sealedSecret: string, code: string): number | null => {
    const opened = seal.open(sealedSecret);
    return opened === null ? null : stepOfCode(Buffer.from(opened, "base64url"), code.replace(/\s/g, ""), clock());
  };

  return {
    async stateOf(personId) {
      const kept = await store.secondStep(personId);
      return kept?.confirmedAt == null ? null : { since: kept.confirmedAt, recoveryCodesLeft: kept.recoveryCodesLeft };
    },

    async begin({ id, email }) {
      const bytes = randomBytes(SECRET_BYTES);
      if (!(await store.beginSecondStep(id, seal.close(bytes.toString("base64url"))))) throw new AppError("second-step-on");
      return { secret: base32(bytes), uri: totpUri({ secret: bytes, issuer: "Hiroba", account: email }) };
    },

    async confirm(personId, code) {
      const kept = await store.secondStep(personId);
      if (kept === null) throw new AppError("second-step-off");
      if (kept.confirmedAt !== null) throw new AppError("second-step-on");
      const step = stepOf(kept.sealedSecret, code);
      if (step === null) throw new AppError("second-step-wrong");
      const codes = newCodes();
      await store.confirmSecondStep(personId, { step, at: clock(), codeHashes: codes.map((one) => hashOf(personId, one)) });
      return codes;
    },

    async pass(personId, code) {
      const kept = await store.secondStep(personId);
      if (kept?.confirmedAt == null) return;
      if (code === undefined || code.trim() === "") throw new AppError("second-step-required");
      const step = stepOf(kept.sealedSecret, code);
      const isPassed = step === null ? await store.useRecoveryCode(personId, hashOf(personId, code)) : await store.useStep(personId, step);
      if (!isPassed) throw new AppError("second-step-wrong");
    },

    async renewRecoveryCodes(personId) {
      const codes = newCodes();
      await store.replaceRecoveryCodes(personId, codes.map((one) => hashOf(personId, one)));
      return codes;
    },

    turnOff: store.removeSecondStep,
  };
}
