import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { pino } from "pino";
import { expect, test } from "vitest";
import { errorHandler } from "../../../server/http/error-handler.ts";
import { createMetrics } from "../../../server/metrics.ts";
import { healthRoutes } from "../../../server/routes/health.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { joinConversation } from "../../support/join-conversation.ts";
import { rawRequest } from "../../support/raw-request.ts";
import { startTestServer } from "../../support/start-test-server.ts";

async function readiness(isReady: () => Promise<boolean>) {
  const app = express().use(healthRoutes({ isReady })).use(errorHandler({ log: pino({ level: "silent" }) }));
  const server = createServer(app).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const [ready, healthy] = [await rawRequest("GET", `${url}/readyz`), await rawRequest("GET", `${url}/healthz`)];
  await new Promise((resolve) => server.close(resolve));
  return { ready: [ready.status, JSON.parse(ready.body).error?.code], healthy: healthy.status };
}

test("ready means: the database answers and the threads are well; the process is healthy either way", async () => {
  expect(await readiness(() => Promise.resolve(true))).toEqual({ ready: [200, undefined], healthy: 200 });
  expect(await readiness(() => Promise.resolve(false))).toEqual({ ready: [503, "service-not-ready"], healthy: 200 });
  expect(await readiness(() => Promise.reject(new Error("connection refused at 10.0.0.7")))).toEqual({ ready: [503, "service-not-ready"], healthy: 200 });
});

test("votes, maps and requests by route are counted, and no id is among them", async () => {
  const server = await startTestServer();
  const { id } = await buildConversation(server);
  const citizen = await joinConversation(server, id);
  await citizen.vote(1, "agree");
  await citizen.vote(2, "pass");
  await citizen.vote(999, "agree");
  await rawRequest("GET", `${server.url}/no/such/address`);
  await server.maps.settled();
  const { headers, body } = await rawRequest("GET", `${server.url}/metrics`);
  await server.close();

  expect(headers["content-type"]).toMatch(/^text\/plain; (?:version=0\.0\.4; charset=utf-8|charset=utf-8; version=0\.0\.4)$/);
  expect(body).toContain("hiroba_votes_total 2\n");
  expect(body).toContain(`hiroba_http_request_seconds_count{method="POST",route="/api/v1/conversations/:id/votes",status="200"} 2\n`);
  expect(body).toContain(`hiroba_http_request_seconds_count{method="POST",route="/api/v1/conversations/:id/votes",status="404"} 1\n`);
  expect(body).toContain(`hiroba_http_request_seconds_count{method="GET",route="none",status="404"} 1\n`);
  expect(body).toMatch(/hiroba_map_seconds_count [1-9]/);
  expect(body).toContain("hiroba_live_connections 0\n");
  expect(body).toContain("process_resident_memory_bytes");
  expect(body).not.toContain(id);
  // Starts a real server with a map thread: seconds on a busy machine.
}, 60_000);

test("an unheard-of method does not make a line of its own", async () => {
  const metrics = createMetrics(() => 3);
  metrics.requestFinished({ method: "BREW", route: "none", status: 404, seconds: 0.01 });
  const text = await metrics.text();
  expect(text).toContain(`hiroba_http_request_seconds_count{method="other",route="none",status="404"} 1\n`);
  expect(text).toContain("hiroba_live_connections 3\n");
});
