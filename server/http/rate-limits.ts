import { createHmac, randomBytes } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Config } from "../config.ts";
import type { Clock } from "../deps.ts";
import { AppError } from "../errors.ts";

const MINUTE = 60;
const DAY_MS = 86_400_000;

/** A limit on how often something may happen; throws AppError "too-many-requests" and sets Retry-After when it is reached. */
export type Limit = (res: Response, key: string) => Promise<void>;

export interface RateLimits {
  readonly requests: RequestHandler;
  /** For whoever asks without a token of their own. */
  readonly newcomers: (req: Request, res: Response) => Promise<void>;
  readonly signIns: RequestHandler;
  /** Tries at invitation codes, by address. */
  readonly codes: (req: Request, res: Response) => Promise<void>;
  /** Tries at the password of one e-mail address, whether somebody has it or not. */
  readonly signInsOf: Limit;
  /** Tries at somebody's second step, after the first was right. */
  readonly codesOf: Limit;
  /** Mails with a link for a new password, for one e-mail address. */
  readonly passwordMailsOf: Limit;
  readonly votesOf: Limit;
  readonly statementsOf: Limit;
  readonly writesTo: Limit;
  /** Tries at the password of one conversation's reports, from wherever they come. */
  readonly reportPasswordsOf: Limit;
  /** The same of its preview. */
  readonly previewPasswordsOf: Limit;
  /** Tries at codes that stand for participants of one conversation, by its organisers. */
  readonly participantRequestsOf: Limit;
}

/**
 * Limits for each participant, network address and conversation, kept in this process's memory. An address is never kept:
 * the key is an HMAC of it under a random salt that lives for one day.
 */
export function createRateLimits(config: Config, clock: Clock): RateLimits {
  const addressKey = createAddressKey(clock);
  const byAddress = (limit: Limit): RequestHandler => async (req, res, next) => {
    await limit(res, addressKey(req));
    next();
  };
  const newcomers = limit(config.newcomersPerAddress, 10 * MINUTE);
  const codes = limit(config.newcomersPerAddress, 10 * MINUTE);
  return {
    requests: byAddress(limit(config.requestsPerAddress, MINUTE)),
    newcomers: (req, res) => newcomers(res, addressKey(req)),
    signIns: byAddress(limit(config.signInsPerAddress, 10 * MINUTE)),
    codes: (req, res) => codes(res, addressKey(req)),
    signInsOf: limit(config.signInsPerAccount, 10 * MINUTE),
    // Over a day, so that nobody who has the password gets through a million codes.
    codesOf: limit(config.signInsPerAccount * 3, DAY_MS / 1000),
    passwordMailsOf: limit(Math.ceil(config.signInsPerAccount / 3), 60 * MINUTE),
    votesOf: limit(config.votesPerParticipant, MINUTE),
    statementsOf: limit(config.statementsPerParticipant, 10 * MINUTE),
    writesTo: limit(config.writesPerConversation, MINUTE),
    reportPasswordsOf: limit(config.signInsPerAddress * 10, 10 * MINUTE),
    previewPasswordsOf: limit(config.signInsPerAddress * 10, 10 * MINUTE),
    participantRequestsOf: limit(config.signInsPerAddress * 2, 10 * MINUTE),
  };
}

function limit(points: number, seconds: number): Limit {
  if (points === 0) return () => Promise.resolve();
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (res, key) => {
    try {
      await limiter.consume(key);
    } catch (rejection) {
      if (rejection instanceof Error) throw rejection;
      const waitMs = typeof rejection === "object" && rejection !== null && "msBeforeNext" in rejection ? Number(rejection.msBeforeNext) : seconds * 1000;
      res.set("Retry-After", String(Math.max(1, Math.ceil(waitMs / 1000))));
      throw new AppError("too-many-requests");
    }
  };
}

function createAddressKey(clock: Clock): (req: Request) => string {
  let day = -1;
  let salt = randomBytes(32);
  return (req) => {
    const today = Math.floor(clock() / DAY_MS);
    if (today !== day) {
      day = today;
      salt = randomBytes(32);
    }
    return createHmac("sha256", salt).update(req.ip ?? "").digest("base64url");
  };
}
