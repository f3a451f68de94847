import { Account, ChangePassword, EndSessions, ForgottenPassword, NewPassword, RecoveryCodes, SecondStepBegun, SecondStepCode, SessionList, SignIn, SignInWays, UpdateAccount } from "./account.ts";
import type { Endpoint } from "./endpoint.ts";

/** Signing in, and one's own account. Those of "/account" need a session; an API token has no account. */
export const accountEndpoints: readonly Endpoint[] = [
  { method: "get", path: "/sign-in", who: "everybody", answer: SignInWays, summary: "How one may sign in on this server." },
  {
    method: "post", path: "/sign-in", who: "everybody", body: SignIn, answer: null, errors: ["not-allowed", "sign-in-failed", "second-step-required", "second-step-wrong"],
    summary: "Begins a session with e-mail address and password. The answer and its time are the same for a wrong password and for nobody's address.",
  },
  {
    method: "post", path: "/sign-in/forgotten", who: "everybody", body: ForgottenPassword, answer: null, errors: ["not-allowed", "mail-not-configured"],
    summary: "Mails a link for a new password, if somebody has this address; the answer does not say whether.",
  },
  {
    method: "post", path: "/sign-in/new-password", who: "everybody", body: NewPassword, answer: null, errors: ["not-allowed", "password-link-invalid", "password-weak"],
    summary: "Sets a new password with the token of a mailed link, which works once, for 30 minutes. Ends every session of the person.",
  },
  {
    method: "delete", path: "/console/organisations/:organisationId/people/:personId/sessions", who: "owner", answer: null, errors: ["organisation-not-found", "person-not-found"],
    summary: "Signs somebody of the organisation out everywhere.",
  },
  { method: "get", path: "/account", who: "analyst", answer: Account, summary: "One's own account." },
  { method: "patch", path: "/account", who: "analyst", body: UpdateAccount, answer: Account, summary: "Changes one's own name or the language of one's mails." },
  {
    method: "post", path: "/account/password", who: "analyst", body: ChangePassword, answer: null, errors: ["password-wrong", "password-weak"],
    summary: "Sets or changes one's own password and ends one's other sessions.",
  },
  { method: "get", path: "/account/sessions", who: "analyst", answer: SessionList, summary: "Where one is signed in: since when, on which day last, in what kind of browser. No addresses are kept." },
  { method: "post", path: "/account/sessions/end", who: "analyst", body: EndSessions, answer: null, summary: "Ends all of one's sessions but the one that asks." },
  { method: "delete", path: "/account/sessions/:sessionId", who: "analyst", answer: null, errors: ["session-not-found"], summary: "Ends one of one's own sessions." },
  {
    method: "post", path: "/account/second-step", who: "analyst", answer: SecondStepBegun, status: 201, errors: ["second-step-on"],
    summary: "A new secret for an authenticator app (RFC 6238); it counts when it is confirmed.",
  },
  {
    method: "post", path: "/account/second-step/confirm", who: "analyst", body: SecondStepCode, answer: RecoveryCodes, errors: ["second-step-wrong", "second-step-on", "second-step-off"],
    summary: "Turns the second step on with a code of the app; answers the recovery codes, once.",
  },
  {
    method: "post", path: "/account/second-step/recovery-codes", who: "analyst", body: SecondStepCode, answer: RecoveryCodes, errors: ["second-step-required", "second-step-wrong", "second-step-off"],
    summary: "New recovery codes instead of the old ones.",
  },
  {
    method: "post", path: "/account/second-step/off", who: "analyst", body: SecondStepCode, answer: null, errors: ["second-step-required", "second-step-wrong", "second-step-off"],
    summary: "Turns the second step off, with a code of the app or a recovery code.",
  },
];
