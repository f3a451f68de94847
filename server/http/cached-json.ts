import type { Request, Response } from "express";
import { KeepRecent } from "../store/keep-recent.ts";

const BODIES_KEPT = 64;

/** Answers with an entity tag: 304 when the reader holds that very version, and a body made once for all readers of it. */
export interface CachedJson {
  /** @param tag says everything the body depends on; without quotes */
  answer(req: Request, res: Response, tag: string, make: () => Promise<unknown>): Promise<void>;
}

export function createCachedJson(): CachedJson {
  const bodies = new KeepRecent<string>(BODIES_KEPT);
  return {
    async answer(req, res, tag, make) {
      // Readers ask each time whether it changed; most are told "no" without a body.
      res.set({ ETag: `"${tag}"`, "Cache-Control": "no-cache" });
      if (holds(req, tag)) {
        res.status(304).end();
        return;
      }
      const key = `${req.originalUrl.split("?")[0] ?? ""} ${tag}`;
      let body = bodies.get(key);
      if (body === undefined) {
        body = JSON.stringify(await make());
        bodies.set(key, body);
      }
      res.type("json").send(body);
    },
  };
}

/**
 * Whether the reader holds this version. Not express's `req.fresh`: browsers add "Cache-Control: no-cache" to a fetch that
 * names its own If-None-Match, which that takes for a wish to have everything again.
 */
const holds = (req: Request, tag: string): boolean =>
  (req.get("if-none-match") ?? "").split(",").some((held) => held.trim().replace(/^W\//, "") === `"${tag}"`);
