import type { ErrorBody } from "../../server/contract/error.ts";
import { ApiError } from "./api.ts";

/** A big file over a slow line. */
const TIMEOUT_MS = 180_000;

/** Sends a file as the body of a POST. `path` starts after /api/v1. Throws ApiError, nothing else; never tried twice. */
export async function sendFile<Answer>(path: string, file: Blob): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method: "POST",
      headers: { "Accept-Language": document.documentElement.lang || "en", "Content-Type": "text/csv" },
      body: file,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    throw new ApiError(error instanceof DOMException && error.name === "TimeoutError" ? "timeout" : "network", 0);
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as Answer;
  const error = (body as ErrorBody | null)?.error;
  throw error === undefined ? new ApiError("unexpected-answer", response.status) : new ApiError(error.code, response.status, error.message, error.fields ?? []);
}
