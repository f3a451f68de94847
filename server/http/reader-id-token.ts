import { errors, jwtVerify } from "jose";
import { ExternalId } from "../contract/participation.ts";
import type { Clock } from "../deps.ts";
import { AppError } from "../errors.ts";

/** A key that may sign the ids of readers, and what its tokens may be for: the conversation, or the site it belongs to. */
export interface ReaderIdKey {
  readonly key: string;
  readonly audience: readonly string[];
}

/** Clocks of two servers differ a little. */
const TOLERANCE_SECONDS = 30;

/**
 * The reader a host page has signed for: the `sub` of a JWT (HS256) with `exp` and `aud`.
 * @throws AppError "reader-id-expired" when a key fits and the time is over, "reader-id-invalid" otherwise
 */
export async function readReaderIdToken(token: string, keys: readonly ReaderIdKey[], clock: Clock): Promise<string> {
  for (const { key, audience } of keys) {
    try {
      const { payload } = await jwtVerify(token, new TextEncoder().encode(key), {
        algorithms: ["HS256"], audience: [...audience], requiredClaims: ["exp", "sub"], currentDate: new Date(clock()), clockTolerance: TOLERANCE_SECONDS,
      });
      return ExternalId.parse(payload.sub);
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new AppError("reader-id-expired");
    }
  }
  throw new AppError("reader-id-invalid");
}
