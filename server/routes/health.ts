import { Router } from "express";
import { AppError } from "../errors.ts";

const PATIENCE_MS = 5_000;

/**
 * For whoever runs the server: /healthz (this process answers) and /readyz (the database answers, the map threads are
 * well, and the server is not stopping; otherwise 503 "service-not-ready").
 */
export function healthRoutes({ isReady }: { readonly isReady: () => Promise<boolean> }): Router {
  const router = Router();
  router.get("/healthz", (_req, res) => {
    res.set("Cache-Control", "no-store").json({ status: "ok" });
  });
  router.get("/readyz", async (_req, res) => {
    if (!(await isReadySoon(isReady))) throw new AppError("service-not-ready");
    res.set("Cache-Control", "no-store").json({ status: "ok" });
  });
  return router;
}

/** A database that fails or keeps us waiting is not ready. */
async function isReadySoon(isReady: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => { resolve(false); }, PATIENCE_MS);
  });
  try {
    return await Promise.race([isReady(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
