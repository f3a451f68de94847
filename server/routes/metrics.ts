import { Router } from "express";
import type { Metrics } from "../metrics.ts";

/** GET /metrics for Prometheus. Only sums are in it; still, a proxy may keep it to the inside. */
export function metricsRoutes(metrics: Pick<Metrics, "text" | "contentType">): Router {
  const router = Router();
  router.get("/metrics", async (_req, res) => {
    const text = await metrics.text();
    res.set("Cache-Control", "no-store").type(metrics.contentType).send(text);
  });
  return router;
}
