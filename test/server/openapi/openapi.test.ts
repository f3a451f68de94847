import type { Express } from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../../server/app.ts";
import { Role } from "../../../server/contract/console.ts";
import { errorsOf } from "../../../server/contract/endpoint.ts";
import { endpoints } from "../../../server/contract/endpoints.ts";
import { openapiPath } from "../../../server/openapi/openapi-document.ts";
import { buildConversation } from "../../support/build-conversation.ts";
import { ask } from "../../support/join-conversation.ts";
import { rawRequest } from "../../support/raw-request.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

/** The parts of the document this file looks at, as a reader gets them. */
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly security: unknown;
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: { readonly "application/json": { readonly schema: unknown } } };
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}
interface ApiDocument {
  readonly openapi: string;
  readonly info: unknown;
  readonly servers: unknown;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

let server: TestServer;
let document: ApiDocument;
beforeAll(async () => {
  server = await startTestServer();
  document = JSON.parse((await rawRequest("GET", `${server.url}/api/openapi.json`)).body);
});
afterAll(() => server.close());

const nameOf = ({ method, path }: { method: string; path: string }): string => `${method.toUpperCase()} ${path}`;

/** Every value of an object and of the objects in it. */
function* valuesIn(value: unknown): Generator<unknown> {
  yield value;
  if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) yield* valuesIn(inner);
}

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
  readonly rawPath: unknown;
}

/** What express really answers below /api/v1. */
function mountedRoutes(app: Express): string[] {
  const api = (app.router.stack as unknown as Layer[]).find(({ rawPath }) => rawPath === "/api/v1");
  const routesOf = (layers: readonly Layer[]): string[] => layers.flatMap(({ route, handle }) =>
    route === undefined
      ? routesOf(handle.stack ?? [])
      : Object.keys(route.methods).filter((method) => method !== "_all").map((method) => nameOf({ method, path: route.path })));
  return routesOf(api?.handle.stack ?? []);
}

test("the table of endpoints is what express answers: no more, no less", () => {
  expect(mountedRoutes(createApp(server.services)).sort()).toEqual(endpoints.map(nameOf).sort());
});

test("the document is OpenAPI 3.1 and names every endpoint of the table", () => {
  expect(document.openapi).toBe("3.1.0");
  expect(document.info).toMatchObject({ title: "Hiroba API", version: "1" });
  expect(document.servers).toEqual([{ url: "/api/v1" }]);
  const named = Object.entries(document.paths).flatMap(([path, item]) => Object.keys(item).map((method) => nameOf({ method, path })));
  expect(named.sort()).toEqual(endpoints.map(({ method, path }) => nameOf({ method, path: openapiPath(path) })).sort());
});

test("every reference leads somewhere, every path parameter is declared, and no operation shares its id", () => {
  const references = [...valuesIn(document)].flatMap((value) => (typeof value === "object" && value !== null && "$ref" in value ? [String(value.$ref)] : []));
  expect(references.length).toBeGreaterThan(50);
  for (const reference of references) {
    expect(reference).toMatch(/^#\/components\/schemas\/\w+$/);
    expect(document.components.schemas, reference).toHaveProperty(reference.split("/").at(-1)!);
  }
  const operations = Object.entries(document.paths).flatMap(([path, item]) => Object.values(item).map((operation) => [path, operation] as const));
  expect(new Set(operations.map(([, { operationId }]) => operationId)).size).toBe(endpoints.length);
  for (const [path, { parameters = [], summary, responses }] of operations) {
    const inPath = parameters.filter((parameter) => parameter.in === "path" && parameter.required === true).map(({ name }) => `{${name}}`);
    expect(inPath, path).toEqual(path.match(/\{\w+\}/g) ?? []);
    expect(summary.length, path).toBeGreaterThan(10);
    expect(Object.keys(responses).some((status) => status.startsWith("2")), path).toBe(true);
    for (const response of Object.values(responses)) expect(response.description.length, path).toBeGreaterThan(0);
  }
});

test("a vote is described as the contract has it", () => {
  const { requestBody, responses, security } = document.paths["/conversations/{id}/votes"]!["post"]!;
  expect(security).toEqual([{ participant: [] }]);
  expect(requestBody?.content["application/json"].schema).toEqual({ $ref: "#/components/schemas/CastVote" });
  expect(document.components.schemas["CastVote"]).toMatchObject({ type: "object", required: ["requestId", "statementId", "vote"], additionalProperties: false });
  expect(document.components.schemas["Vote"]).toEqual({ type: "string", enum: ["agree", "disagree", "pass"] });
  expect(Object.keys(responses).sort()).toEqual(["200", "400", "401", "403", "404", "409", "410", "413", "415", "429", "500"]);
});

describe("each endpoint behaves as its line of the table says", () => {
  let id: string;
  let moderator: string;
  beforeAll(async () => {
    id = (await buildConversation(server)).id;
    moderator = await server.signIn("moderator");
  });
  const fill = (path: string): string => path.replace(":id", id).replace(":reportId", "none");
  const send = (method: string, path: string, headers: Record<string, string> = {}) => ask(server, method.toUpperCase(), fill(path), { headers });

  test.each(endpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const))("%s", async (_, endpoint) => {
    const { method, path, who, body, answer, hasLargeBody } = endpoint;
    const stranger = await send(method, path);
    if (who === "participant") expect([stranger.status, stranger.body.error.code]).toEqual([401, "participant-token-missing"]);
    // Which role may do what, and where, is walked through in test/journeys/http/authorisation.test.ts.
    const isForPeople = Role.safeParse(who).success;
    if (isForPeople) expect([stranger.status, stranger.body.error.code]).toEqual([401, "sign-in-required"]);
    if (who === "analyst" || who === "moderator" || who === "everybody") {
      const reply = await send(method, path, isForPeople ? { cookie: moderator } : {});
      if (reply.status >= 400) expect(errorsOf(endpoint)).toContain(reply.body.error.code);
      else if (answer !== null && typeof answer !== "string") answer.parse(reply.body);
      if (endpoint.hasEtag === true && reply.status < 400) expect((await rawRequest("GET", `${server.url}/api/v1${fill(path)}`, { "if-none-match": String(reply.headers.get("etag")) })).status).toBe(304);
    }
    if (method !== "get" && (isForPeople || path === "/sign-out")) {
      expect((await send(method, path, { cookie: moderator, origin: "https://evil.example" })).body.error.code).toBe("not-allowed");
    }
    // A file may be larger, and is not read before it is known who sends it.
    if (body !== undefined && body !== "csv" && hasLargeBody === undefined) {
      const large = await ask(server, method.toUpperCase(), fill(path), { body: "x".repeat(70_000) });
      expect([large.status, large.body.error.code]).toEqual([413, "body-too-large"]);
    }
    expect((await send("put", path)).body.error.code).toBe("method-not-allowed");
  });
});

test("the browsable page needs nothing from elsewhere", async () => {
  const redirected = await rawRequest("GET", `${server.url}/api/docs`);
  const page = redirected.status === 301 ? await rawRequest("GET", `${server.url}/api/docs/`) : redirected;
  expect(page.status).toBe(200);
  expect(page.body).not.toMatch(/(?:src|href)="https?:/);
  expect(page.headers["content-security-policy"]).toMatch(/script-src 'self'; style-src 'self' 'unsafe-inline'/);
  for (const file of ["swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-init.js"]) {
    expect([file, (await rawRequest("GET", `${server.url}/api/docs/${file}`)).status]).toEqual([file, 200]);
  }
  expect((await rawRequest("GET", `${server.url}/api/docs/swagger-ui-init.js`)).body).toContain("/api/openapi.json");
});
