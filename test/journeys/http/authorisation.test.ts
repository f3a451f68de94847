import { io as connect } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OrganiserConversationList } from "../../../server/contract/console.ts";
import type { Endpoint } from "../../../server/contract/endpoint.ts";
import { endpoints } from "../../../server/contract/endpoints.ts";
import type { SiteList } from "../../../server/contract/sites.ts";
import { callers, differences, matrix, type Caller, type Observation, type Where } from "../../support/authorisation-matrix.ts";
import { ask } from "../../support/join-conversation.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";
import { buildTwoOrganisations, type TwoOrganisations, type WalkedPlace } from "../../support/two-organisations.ts";

let server: TestServer;
let world: TwoOrganisations;
beforeAll(async () => {
  server = await startTestServer();
  world = await buildTwoOrganisations(server);
});
afterAll(() => server.close());

const nameOf = ({ method, path }: Endpoint): string => `${method.toUpperCase()} ${path}`;

/** Numbers and names that belong to nothing: a caller who is let in changes nothing, or hears that there is no such thing. */
const fill = (path: string, place: WalkedPlace): string => path.replace(/:(\w+)/g, (_, name: string) => {
  if (name === "reportId" && !path.startsWith("/console/")) return place.publishedReportId;
  const known: unknown = Reflect.get(place, name);
  return typeof known === "string" ? known : /number|statementId/i.test(name) ? "999" : "none";
});

/** The codes by which somebody is kept out; everything else means that they were let in. */
const refusals: ReadonlySet<string> = new Set([
  "sign-in-required", "not-allowed", "conversation-not-found", "report-not-found", "report-job-not-found", "site-not-found", "organisation-not-found",
  "participant-token-missing", "participant-token-invalid", "participant-token-expired", "participant-token-deleted",
]);
async function answerTo({ method, path }: Endpoint, place: WalkedPlace, headers: Readonly<Record<string, string>>): Promise<string> {
  const { status, body } = await ask(server, method.toUpperCase(), fill(path, place), { headers });
  const code = status < 400 ? "yes" : body.error.code;
  return status >= 500 ? `${String(status)} ${code}` : refusals.has(code) ? code : "yes";
}

async function walk(endpoint: Endpoint): Promise<readonly Observation[]> {
  const spends = matrix[nameOf(endpoint)]?.[2]?.spends;
  const namesAPlace = !["nothing", "oneself"].includes(matrix[nameOf(endpoint)]?.[1] ?? "");
  const wheres: readonly Where[] = namesAPlace ? ["own", "other", "foreign"] : ["own"];
  const tries = wheres.flatMap((where) => callers.filter((caller) => where !== "other" || caller === "guest").map((caller) => ({ where, caller })));
  const observed = await Promise.all(tries.map(async ({ where, caller }) => {
    const headers = spends === "session" || spends === "participant" ? await world.freshHeaders(caller) : world.headers[caller];
    const place = spends === "place" ? await world.freshPlace(where) : world.places[where];
    return { endpoint: nameOf(endpoint), caller, where, answer: await answerTo(endpoint, place, headers) };
  }));
  if (spends === "other sessions") await world.signInAgain();
  return observed;
}

test("every endpoint has its line in the matrix, and every line an endpoint; what the API's description says of callers agrees", () => {
  expect(endpoints.map(nameOf).filter((name) => matrix[name] === undefined), "write a line for it in test/support/authorisation-matrix.ts").toEqual([]);
  expect(Object.keys(matrix).filter((name) => !endpoints.map(nameOf).includes(name)), "lines without an endpoint").toEqual([]);
  expect(endpoints.filter((endpoint) => endpoint.who !== matrix[nameOf(endpoint)]?.[0]).map(nameOf), "`who` in the table of endpoints differs from the matrix").toEqual([]);
});

test("every endpoint lets in exactly whom the matrix says, in one's own organisation and next door", async () => {
  const observed: Observation[] = [];
  for (const endpoint of endpoints) observed.push(...await walk(endpoint));
  expect(observed.length).toBeGreaterThan(endpoints.length * callers.length);
  expect(differences(matrix, observed)).toEqual([]);

  // The walk sees what it should see: were one line wrong, it would be told of.
  const wrong = { ...matrix, "GET /console/conversations/:id": ["moderator", "conversation"], "POST /console/markdown": ["everybody", "nothing"] } as const;
  expect(differences(wrong, observed)).toEqual(expect.arrayContaining([
    "GET /console/conversations/:id, analyst, own: yes instead of not-allowed", "POST /console/markdown, nobody, own: sign-in-required instead of yes",
  ]));
}, 120_000);

describe("what is not public", () => {
  test("drafts of conversations are shown to those with a role in them, and to nobody else", async () => {
    const place = { ...(await world.freshPlace("own")) };
    await server.services.deps.store.conversations.update(place.id, { state: "draft" });
    // A newcomer's task is for taking part, which nobody does in a draft.
    const reading = endpoints.filter(({ method, path, who }) => method === "get" && who === "everybody" && path.startsWith("/conversations/:id") && path !== "/conversations/:id/work");
    const insiders: readonly Caller[] = ["analyst", "moderator", "organiser", "owner", "guest", "program that reads", "program that moderates", "program that organises"];
    for (const endpoint of reading) {
      for (const caller of callers) {
        const expected = insiders.includes(caller) ? "yes" : "conversation-not-found";
        expect(await answerTo(endpoint, place, world.headers[caller]), `${nameOf(endpoint)}, ${caller}`).toBe(expected);
      }
    }
    await server.services.deps.store.conversations.update(world.places.foreign.id, { state: "draft" });
    for (const endpoint of reading) for (const caller of callers) expect(await answerTo(endpoint, world.places.foreign, world.headers[caller]), `${nameOf(endpoint)}, ${caller}`).toBe("conversation-not-found");
    await server.services.deps.store.conversations.update(world.places.foreign.id, { state: "open" });
  });

  test("drafts of reports are read by those with a role in the conversation, and by nobody else", async () => {
    const reading = endpoints.filter(({ method, path, who }) => method === "get" && who === "everybody" && path.startsWith("/reports/:reportId"));
    for (const endpoint of reading) {
      const draftOf = (where: Where): WalkedPlace => ({ ...world.places[where], publishedReportId: world.places[where].reportId });
      for (const caller of callers) {
        const isInsider = caller !== "nobody" && caller !== "participant";
        expect(await answerTo(endpoint, draftOf("own"), world.headers[caller]), `${nameOf(endpoint)}, ${caller}`).toBe(isInsider ? "yes" : "report-not-found");
        expect(await answerTo(endpoint, draftOf("foreign"), world.headers[caller]), `${nameOf(endpoint)}, ${caller}, next door`).toBe("report-not-found");
      }
      expect(await answerTo(endpoint, draftOf("other"), world.headers.guest)).toBe("report-not-found");
    }
  });

  test("the live channel lets people watch the console of conversations they have a role in", async () => {
    const watches = async (caller: Caller, conversationId: string): Promise<boolean> => {
      const { cookie } = world.headers[caller];
      const socket = connect(server.url, { transports: ["websocket"], forceNew: true, ...(cookie !== undefined && { extraHeaders: { cookie } }) });
      try {
        return await socket.timeout(5_000).emitWithAck("watch-console", { conversationId }) as boolean;
      } finally {
        socket.disconnect();
      }
    };
    const { own, other, foreign } = world.places;
    for (const caller of ["nobody", "analyst", "moderator", "organiser", "owner", "guest"] as const) {
      const seen = await Promise.all([own, other, foreign].map(({ id }) => watches(caller, id)));
      expect(seen, caller).toEqual([caller !== "nobody", caller !== "nobody" && caller !== "guest", false]);
    }
  });

  test("lists show what lies in one's own organisation, and a guest's only what they were let into", async () => {
    const { own, other, foreign } = world.places;
    const conversations = async (caller: Caller) => (await ask<OrganiserConversationList>(server, "GET", "/console/conversations", { headers: world.headers[caller] })).body.conversations.map(({ id }) => id);
    const sites = async (caller: Caller) => (await ask<SiteList>(server, "GET", "/console/sites", { headers: world.headers[caller] })).body.sites.map(({ id }) => id);
    for (const caller of callers.filter((each) => !["nobody", "participant", "guest"].includes(each))) {
      expect(await conversations(caller)).toEqual(expect.arrayContaining([own.id, other.id]));
      expect(await conversations(caller)).not.toContain(foreign.id);
      expect(await sites(caller)).toEqual(expect.arrayContaining([own.siteId]));
      expect(await sites(caller)).not.toContain(foreign.siteId);
    }
    const guests = await conversations("guest");
    expect(guests).toContain(own.id);
    expect(guests.filter((id) => id === other.id || id === foreign.id)).toEqual([]);
    expect(await sites("guest")).toEqual([]);
  });
});
