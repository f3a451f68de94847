import type { ErrorCode } from "../contract/error.ts";
import { AppError } from "../errors.ts";

/** What a policy answers: yes, or no with the reason as a stable code. */
export type Answer = { readonly allowed: true } | { readonly allowed: false; readonly reason: ErrorCode };

export const yes: Answer = { allowed: true };
export const no = (reason: ErrorCode): Answer => ({ allowed: false, reason });

/** Stops a command that a policy refuses. */
export function ensure(answer: Answer): void {
  if (!answer.allowed) throw new AppError(answer.reason);
}
