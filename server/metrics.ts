import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What is counted, in the text form Prometheus reads. No conversation, person or address is in it. */
export interface Metrics {
  /** `route` is the pattern ("/api/v1/conversations/:id"), never the address asked for; `seconds` from first byte in to last byte out. */
  requestFinished(request: { readonly method: string; readonly route: string; readonly status: number; readonly seconds: number }): void;
  /** An opinion map was drawn and stored. */
  mapStored(seconds: number): void;
  readonly contentType: string;
  text(): Promise<string>;
}

const VOTE_ROUTE = "/api/v1/conversations/:id/votes";
// Unknown methods come from outside; each would be a line of its own for ever.
const knownMethods: readonly string[] = ["GET", "HEAD", "POST", "PATCH", "DELETE", "PUT", "OPTIONS"];

/** @param liveConnections pages connected to the live channel at this moment */
export function createMetrics(liveConnections: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const requests = new Histogram({
    name: "hiroba_http_request_seconds", help: "Requests by route and status, and how long they took.",
    labelNames: ["method", "route", "status"], buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 1, 5], registers,
  });
  const votes = new Counter({ name: "hiroba_votes_total", help: "Votes saved, changes and withdrawals included.", registers });
  const maps = new Histogram({ name: "hiroba_map_seconds", help: "How long drawing an opinion map took.", buckets: [0.05, 0.2, 1, 5, 20, 60, 300], registers });
  new Gauge({
    name: "hiroba_live_connections", help: "Pages connected to the live channel.", registers,
    collect() {
      this.set(liveConnections());
    },
  });

  return {
    requestFinished({ method, route, status, seconds }) {
      requests.observe({ method: knownMethods.includes(method) ? method : "other", route, status: String(status) }, seconds);
      if (method === "POST" && route === VOTE_ROUTE && status < 300) votes.inc();
    },
    mapStored: (seconds) => { maps.observe(seconds); },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
