import type { RequestHandler } from "express";
import type { Logger } from "pino";
import { routePath } from "./error-handler.ts";

/** Where app.ts mounts the API's routes. */
const API = "/api/v1";

/** What a finished request is logged and counted by: the route's pattern, never the address that was asked for. */
export interface FinishedRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

/** Tells of every finished request. No network address, query, token or id is in it. */
export const watchRequests = (tell: (request: FinishedRequest) => void): RequestHandler => (req, res, next) => {
  const startedAt = performance.now();
  res.once("close", () => {
    const path = routePath(req);
    // After an error express has forgotten below which address the route was mounted.
    const base = req.originalUrl.startsWith(`${API}/`) ? API : "";
    tell({ method: req.method, route: path === undefined ? "none" : base + path, status: res.statusCode, seconds: (performance.now() - startedAt) / 1000 });
  });
  next();
};

export const logRequests = (log: Logger) => ({ method, route, status, seconds }: FinishedRequest): void => {
  const line = { method, route, status, ms: Math.round(seconds * 1000) };
  if (status >= 500) log.error(line, "request");
  else log.debug(line, "request");
};
