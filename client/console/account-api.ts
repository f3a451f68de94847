import type { Account, ChangePassword, NewPassword, RecoveryCodes, SecondStepBegun, SecondStepCode, SessionList, SignIn, SignInWays, UpdateAccount } from "../../server/contract/account.ts";
import { request, type RequestOptions } from "../shared/api.ts";

type Call = <Answer>(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, options?: RequestOptions) => Promise<Answer>;

/** Signing in, and one's own account. */
export const createAccountApi = (call: Call) => ({
  signInWays: () => request<SignInWays>("GET", "/sign-in"),
  signIn: (body: SignIn) => request<unknown>("POST", "/sign-in", { body }),
  forgottenPassword: (email: string) => request<unknown>("POST", "/sign-in/forgotten", { body: { email } }),
  newPassword: (body: NewPassword) => request<unknown>("POST", "/sign-in/new-password", { body }),

  account: () => call<Account>("GET", "/account"),
  updateAccount: (body: UpdateAccount) => call<Account>("PATCH", "/account", { body }),
  changePassword: (body: ChangePassword) => call<unknown>("POST", "/account/password", { body }),
  ownSessions: () => call<SessionList>("GET", "/account/sessions"),
  endSession: (sessionId: string) => call<unknown>("DELETE", `/account/sessions/${encodeURIComponent(sessionId)}`),
  endOtherSessions: () => call<unknown>("POST", "/account/sessions/end", { body: { which: "others" } }),
  beginSecondStep: () => call<SecondStepBegun>("POST", "/account/second-step", { body: {} }),
  confirmSecondStep: (body: SecondStepCode) => call<RecoveryCodes>("POST", "/account/second-step/confirm", { body }),
  renewRecoveryCodes: (body: SecondStepCode) => call<RecoveryCodes>("POST", "/account/second-step/recovery-codes", { body }),
  turnSecondStepOff: (body: SecondStepCode) => call<unknown>("POST", "/account/second-step/off", { body }),
  /** Signs somebody of one's organisation out everywhere. */
  endSessionsOf: (organisationId: string, personId: string) =>
    call<unknown>("DELETE", `/console/organisations/${encodeURIComponent(organisationId)}/people/${encodeURIComponent(personId)}/sessions`),
});
