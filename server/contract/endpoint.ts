import type { z } from "zod";
import { Role } from "./console.ts";
import type { ErrorCode } from "./error.ts";

/** Who may call: "participant" sends the token; the roles have a session, and each may do what those below it may. */
export type Caller = "everybody" | "participant" | Role;

/** One line of the table of endpoints. Paths start below /api/v1, parameters as ":id". */
export interface Endpoint {
  readonly method: "get" | "post" | "patch" | "delete";
  readonly path: `/${string}`;
  readonly who: Caller;
  readonly summary: string;
  readonly query?: z.ZodObject;
  /** "csv": the file itself. */
  readonly body?: z.ZodType | "csv";
  /** Null: an answer without a body. "csv", "file": a file. */
  readonly answer: z.ZodType | "csv" | "file" | null;
  /** Status of a good answer; left out: 200, or 204 without a body. */
  readonly status?: 200 | 201 | 202;
  /** The answer carries an ETag; asking again with If-None-Match may be answered 304. */
  readonly hasEtag?: true;
  /** Takes bodies of more than 64 KB, from people who are signed in. */
  readonly hasLargeBody?: true;
  /** Codes besides those every endpoint of its kind has; see errorsOf. */
  readonly errors?: readonly ErrorCode[];
}

/** Every error code an endpoint may answer with. */
export function errorsOf({ path, who, body, query, errors = [] }: Endpoint): readonly ErrorCode[] {
  const isSignedIn = Role.safeParse(who).success;
  return [...new Set<ErrorCode>([
    ...(body === undefined ? [] : ["invalid-json", "invalid-request", "control-characters", "body-too-large", "unsupported-media-type"] as const),
    ...(query === undefined ? [] : ["invalid-request"] as const),
    ...(who === "participant" ? ["participant-token-missing", "participant-token-invalid", "participant-token-expired", "participant-token-deleted"] as const : []),
    ...(isSignedIn ? ["sign-in-required", "not-allowed"] as const : []),
    ...(path.includes("conversations/:id") ? ["conversation-not-found"] as const : []),
    ...(path.startsWith("/conversations/:id") ? ["conversation-archived"] as const : []),
    ...errors,
    "too-many-requests",
    "internal",
  ])];
}
