import type { CommonMessages } from "../../messages/en/common.ts";
import type { ConsoleMessages } from "../../messages/en/console.ts";
import { ApiError } from "../shared/api.ts";

/** A sentence for a failed call: what happened and the way on. The server's own sentence where it sent one. */
export function failureText(error: unknown, messages: ConsoleMessages, common: CommonMessages): string {
  if (!(error instanceof ApiError)) return common.genericError;
  if (error.code === "network" || error.code === "timeout") return messages.failure.network;
  if (error.code === "sign-in-required") return messages.failure.signedOut;
  if (error.code === "not-allowed") return messages.failure.notAllowed;
  return error.message === "" ? common.genericError : error.message;
}
