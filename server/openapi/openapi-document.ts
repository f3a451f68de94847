import { z } from "zod";
import { createDocument, type CreateDocumentOptions } from "zod-openapi";
import { errorMessages } from "../../messages/errors.ts";
import { errorsOf, type Caller, type Endpoint } from "../contract/endpoint.ts";
import { endpoints } from "../contract/endpoints.ts";
import { ErrorBody, type ErrorCode } from "../contract/error.ts";
import { statusOf } from "../errors.ts";
import { namedSchemas } from "./named-schemas.ts";

type Document = ReturnType<typeof createDocument>;
type Input = Parameters<typeof createDocument>[0];
type Operation = NonNullable<NonNullable<Input["paths"]>[string]["get"]>;
type Responses = Operation["responses"];

const callerNote: Readonly<Record<Caller, string>> = {
  everybody: "Everybody may call this.",
  participant: "For participants, who send their token in the Hiroba-Participant header.",
  analyst: "For everybody who is signed in.",
  moderator: "For signed-in moderators, organisers and owners.",
  organiser: "For signed-in organisers and owners.",
  owner: "For signed-in owners.",
};

/** "/conversations/:id" as OpenAPI writes it: "/conversations/{id}". */
export const openapiPath = (path: string): string => path.replace(/:(\w+)/g, "{$1}");

/** The API as an OpenAPI 3.1 document, made from the contract's schemas and its table of endpoints. */
export function createOpenapiDocument(): Document {
  const paths: NonNullable<Input["paths"]> = {};
  for (const endpoint of endpoints) {
    const path = openapiPath(endpoint.path);
    paths[path] = { ...paths[path], [endpoint.method]: operation(endpoint) };
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Hiroba API",
      version: "1",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      description: [
        "Statements, votes, opinion maps and reports of the conversations on this server.",
        "Decide by `error.code`, never by `error.message`: the message is in the reader's language (`?lang=` or Accept-Language).",
        "Times are milliseconds since 1970 (UTC), shares go from 0 to 1, agree is +1, and an unseen statement is never the same as a pass.",
        "Live changes are announced over socket.io at /socket.io: send `watch` with a conversationId and hear `map-changed`.",
      ].join("\n\n"),
    },
    servers: [{ url: "/api/v1" }],
    tags: [{ name: "Public", description: "For citizens and readers." }, { name: "Console", description: "For organisers and moderators. Requests that change something must come from this server's own pages." }],
    paths,
    components: {
      schemas: namedSchemas,
      securitySchemes: {
        participant: { type: "apiKey", in: "header", name: "Hiroba-Participant", description: "The token of a Participation answer. Kept by the widget; no cookie." },
        token: { type: "http", scheme: "bearer", description: "An API token of an organisation, like hiroba_…; made by its owners in the console." },
        session: { type: "apiKey", in: "cookie", name: "hiroba.session_token", description: "Set by a one-time sign-in link; with https its name starts with __Secure-." },
      },
    },
  }, options);
}

const options: CreateDocumentOptions = { outputIdSuffix: "Answered" };

function operation(endpoint: Endpoint): Operation {
  const { method, path, who, summary, query, body } = endpoint;
  const params = [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => [name, z.string()] as const);
  return {
    operationId: `${method}${path.split(/[/:.]+/).filter((part) => part !== "").map(capitalise).join("")}`,
    summary,
    description: callerNote[who],
    tags: [isPublic(path) ? "Public" : "Console"],
    security: who === "everybody" ? [] : [who === "participant" ? { participant: [] } : { session: [] }, ...(path.startsWith("/console/") && who !== "owner" ? [{ token: [] }] : [])],
    ...(params.length === 0 && query === undefined ? {} : {
      requestParams: { ...(params.length === 0 ? {} : { path: z.object(Object.fromEntries(params)) }), ...(query === undefined ? {} : { query }) },
    }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: body === "csv" ? { "text/csv": { schema: { type: "string" as const } } } : { "application/json": { schema: body } } } }),
    responses: { ...goodResponses(endpoint), ...errorResponses(endpoint) },
  };
}

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const isPublic = (path: string): boolean => path.startsWith("/conversations") || path.startsWith("/reports");

function goodResponses({ answer, status, hasEtag }: Endpoint): Responses {
  const headers = hasEtag === undefined ? {} : { headers: { ETag: { description: "Changes with the answer.", schema: { type: "string" as const } } } };
  const unchanged: Responses = hasEtag === undefined ? {} : { "304": { description: "Unchanged since the answer with the ETag sent in If-None-Match." } };
  if (answer === null) return { "204": { description: "Done." } };
  if (answer === "csv") return { "200": { description: "A CSV file in UTF-8.", content: { "text/csv": { schema: { type: "string" } } } } };
  if (answer === "file") return { "200": { description: "A file in the format its name says.", ...headers, content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } } };
  return { [String(status ?? 200) as "200"]: { description: "Done.", ...headers, content: { "application/json": { schema: answer } } }, ...unchanged };
}

/** One response for each status; its description lists the codes and what a reader is told. */
function errorResponses(endpoint: Endpoint): Responses {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(endpoint)) byStatus.set(statusOf[code], [...(byStatus.get(statusOf[code]) ?? []), code]);
  return Object.fromEntries([...byStatus].sort(([a], [b]) => a - b).map(([status, codes]) => [String(status), {
    description: codes.map((code) => `\`${code}\`: ${errorMessages.en.code[code]}`).join("\n\n"),
    content: { "application/json": { schema: ErrorBody } },
  }]));
}
