import { z } from "zod";
import { Timestamp } from "./ids.ts";
import { Locale } from "./locale.ts";
import { LONGEST_PASSWORD } from "./password-rules.ts";
import { LineText } from "./text.ts";

const Email = z.email().max(254);
/** As somebody types it; what a new one must be says password-rules.ts. */
const Password = z.string().min(1).max(LONGEST_PASSWORD);
/** Of an authenticator app, or a recovery code. */
const Code = z.string().max(40);

/** How one may sign in on this server. */
export const SignInWays = z.strictObject({
  /** What the button of the identity provider says; null: none is configured. */
  openIdName: z.string().nullable(),
  /** Whether a forgotten password can be replaced by mail. */
  sendsMail: z.boolean(),
});
export type SignInWays = z.infer<typeof SignInWays>;

export const SignIn = z.strictObject({
  email: Email,
  password: Password,
  /** When the answer to the first try was "second-step-required". */
  code: Code.optional(),
});
export type SignIn = z.infer<typeof SignIn>;

export const ForgottenPassword = z.strictObject({ email: Email });
export type ForgottenPassword = z.infer<typeof ForgottenPassword>;

/** With the token of the link that was mailed. */
export const NewPassword = z.strictObject({ token: z.string().min(1).max(100), password: Password });
export type NewPassword = z.infer<typeof NewPassword>;

/** One's own account. */
export const Account = z.strictObject({
  name: z.string(),
  email: z.string(),
  /** Of mails; null: never chosen. */
  language: Locale.nullable(),
  hasPassword: z.boolean(),
  /** Null: signing in asks for no code. */
  secondStep: z.strictObject({ since: Timestamp, recoveryCodesLeft: z.number().int().min(0) }).nullable(),
});
export type Account = z.infer<typeof Account>;

export const UpdateAccount = z.strictObject({ name: LineText(100), language: Locale }).partial();
export type UpdateAccount = z.infer<typeof UpdateAccount>;

export const ChangePassword = z.strictObject({
  /** Left out by those who have none yet. */
  current: Password.optional(),
  password: Password,
});
export type ChangePassword = z.infer<typeof ChangePassword>;

export const SessionEntry = z.strictObject({
  id: z.string(),
  isThisOne: z.boolean(),
  /** Like "Firefox / Android"; empty: unknown. */
  device: z.string(),
  begunAt: Timestamp,
  /** Day in UTC. */
  lastUsedOn: z.iso.date(),
});
export type SessionEntry = z.infer<typeof SessionEntry>;

export const SessionList = z.strictObject({ sessions: z.array(SessionEntry) });
export type SessionList = z.infer<typeof SessionList>;

/** All but the one that asks. */
export const EndSessions = z.strictObject({ which: z.literal("others") });
export type EndSessions = z.infer<typeof EndSessions>;

/** Shown once, to be put into an authenticator app. */
export const SecondStepBegun = z.strictObject({
  /** Base 32, for typing in. */
  secret: z.string(),
  /** A QR code as one SVG path in a square of `size`. */
  qr: z.strictObject({ size: z.number().int(), path: z.string() }),
});
export type SecondStepBegun = z.infer<typeof SecondStepBegun>;

export const SecondStepCode = z.strictObject({ code: Code });
export type SecondStepCode = z.infer<typeof SecondStepCode>;

/** Nobody sees them again. */
export const RecoveryCodes = z.strictObject({ codes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;
