import type { Request, Response } from "express";
import { z } from "zod";
import type { Clock } from "../../deps.ts";
import { createSeal } from "../../seal.ts";
import { cookieOf } from "../cookie-of.ts";
import type { Journey } from "./open-id-provider.ts";

/** Long enough to sign in over there, with a second step and all. */
const JOURNEY_MS = 15 * 60_000;

/**
 * Ways to the identity provider and back. What has to fit together on the way back travels in the browser's own cookie,
 * sealed, and is forgotten as soon as it comes back.
 */
export interface SealedJourneys {
  begin(res: Response, journey: Journey, about?: string): void;
  /** Null: this browser began none. Too late, there is no journey any more, but still what it was about. */
  end(req: Pick<Request, "headers">, res: Response): { readonly journey: Journey | null; readonly about: string } | null;
}

/** @param about what a journey may be about; left out: nothing */
export function createSealedJourneys({ secret, purpose, cookie, path, clock, publicUrl, about = z.literal("") }: {
  readonly secret: string;
  readonly purpose: string;
  /** Name of the cookie. */
  readonly cookie: string;
  /** The cookie is sent below this path only. */
  readonly path: string;
  readonly clock: Clock;
  readonly publicUrl: () => string;
  readonly about?: z.ZodType<string>;
}): SealedJourneys {
  const seal = createSeal(secret, purpose);
  const Kept = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), about, until: z.number() });
  const options = () => ({ httpOnly: true, sameSite: "lax", secure: publicUrl().startsWith("https:"), path }) as const;
  return {
    begin(res, journey, of = "") {
      res.cookie(cookie, seal.close(JSON.stringify({ ...journey, about: of, until: clock() + JOURNEY_MS })), { ...options(), maxAge: JOURNEY_MS });
    },
    end({ headers }, res) {
      const kept = Kept.safeParse(JSON.parse(seal.open(cookieOf(headers.cookie, cookie) ?? "") ?? "null"));
      res.clearCookie(cookie, options());
      if (!kept.success) return null;
      const { about: of, until, ...journey } = kept.data;
      return { journey: until < clock() ? null : journey, about: of };
    },
  };
}
