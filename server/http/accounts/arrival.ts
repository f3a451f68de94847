import type { Request, Response } from "express";
import type { RateLimits } from "../rate-limits.ts";
import { deviceName } from "./device-name.ts";
import type { Arrival } from "./sign-in.ts";

/** What a request that wants a session says of itself. */
export const arrivalOf = (req: Request, res: Response, limits: Pick<RateLimits, "codesOf">): Arrival => ({
  device: deviceName(req.get("user-agent")),
  limitCodes: (personId) => limits.codesOf(res, personId),
});
