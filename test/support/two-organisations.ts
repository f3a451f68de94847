import { createApiToken } from "../../server/commands/manage-api-tokens.ts";
import { openKiosk } from "../../server/commands/run-kiosk.ts";
import { createSite } from "../../server/commands/manage-sites.ts";
import { writeReport } from "../../server/commands/write-report.ts";
import { createConversation } from "../../server/commands/create-conversation.ts";
import { updateConversation } from "../../server/commands/update-conversation.ts";
import { seedStatements } from "../../server/commands/seed-statements.ts";
import type { SiteTemplate } from "../../server/contract/sites.ts";
import { FIRST_ORGANISATION } from "../../server/domain.ts";
import { tenStatements } from "./build-conversation.ts";
import { castTwoCamps } from "./cast-two-camps.ts";
import { callers, type Caller, type Where } from "./authorisation-matrix.ts";
import { joinConversation } from "./join-conversation.ts";
import type { TestServer } from "./start-test-server.ts";

/** Something of everything a path can name, by the name of the parameter. */
export interface WalkedPlace {
  readonly id: string;
  /** A draft. */
  readonly reportId: string;
  readonly publishedReportId: string;
  readonly jobId: string;
  readonly siteId: string;
  readonly organisationId: string;
}

export interface TwoOrganisations {
  readonly places: Readonly<Record<Where, WalkedPlace>>;
  /** Headers of each caller; all belong to the first organisation. */
  readonly headers: Readonly<Record<Caller, Readonly<Record<string, string>>>>;
  /** Everybody, after sessions were ended. */
  signInAgain(): Promise<void>;
  /** The same with a session, or a participant, that nobody else uses. */
  freshHeaders(caller: Caller): Promise<Readonly<Record<string, string>>>;
  /** Another conversation and site like those. */
  freshPlace(where: Where): Promise<WalkedPlace>;
}

const organisations: Readonly<Record<Where, string>> = { own: FIRST_ORGANISATION, other: FIRST_ORGANISATION, foreign: "neighbour" };
const scopes: Partial<Record<Caller, "read" | "moderate" | "organise">> = { "program that reads": "read", "program that moderates": "moderate", "program that organises": "organise" };

/** Two organisations on one server, each with a conversation, reports, a job, a site and a tablet. */
export async function buildTwoOrganisations(server: TestServer): Promise<TwoOrganisations> {
  const { services: { deps, accounts } } = server;
  const { store, clock } = deps;
  await accounts.ensureOwner();
  const neighbour = await accounts.findOrAdd({ name: "A neighbour", email: "owner@neighbour.example" });
  await store.organisations.create({ id: organisations.foreign, name: "The next town", createdAt: clock() }, neighbour.id);
  const guest = await accounts.findOrAdd({ name: "A guest", email: "guest@example.org" });

  const createPlace = async (where: Where): Promise<Pick<WalkedPlace, "id" | "siteId" | "organisationId">> => {
    const organisationId = organisations[where];
    const { id } = await createConversation(deps, { topic: `Trees, ${where}`, language: "en", organisationId });
    await seedStatements(deps, id, { texts: [...tenStatements] });
    await updateConversation(deps, id, { state: "open" });
    if (where === "own") await store.organisations.setConversationRole(id, guest.id, "moderator");
    await openKiosk(deps, id, { label: "Hall", hours: 1, idleSeconds: 60 }, neighbour);
    const { id: siteId } = await createSite(deps, { name: "A paper", origins: ["https://paper.example"], mostPerDay: 10, template }, organisationId);
    return { id, siteId, organisationId };
  };
  const own = await createPlace("own");
  await castTwoCamps(server, own.id);
  await server.maps.settled();
  const written = await writeReport(deps, own.id, { publish: false });

  /** The first one's report serves the others too; what it says does not matter here. */
  const withReports = async (place: Pick<WalkedPlace, "id" | "siteId" | "organisationId">): Promise<WalkedPlace> => {
    const add = async (status: "draft" | "published"): Promise<string> => {
      const { id: _, version: __, statusAt: ___, contentHash: ____, parentId: _____, ...report } = written;
      return (await store.reports.create({ ...report, id: deps.chance.shortId(12), conversationId: place.id, status })).id;
    };
    const [reportId, publishedReportId] = [await add("draft"), await add("published")];
    const jobId = deps.chance.shortId(12);
    await store.reportJobs.create({ id: jobId, conversationId: place.id, reportId: deps.chance.shortId(12), model: "none", tokenCap: 1, isFresh: false, estimate: [], createdAt: clock() }, "{}", []);
    return { ...place, reportId, publishedReportId, jobId };
  };
  const places: Record<Where, WalkedPlace> = {
    own: await withReports(own), other: await withReports(await createPlace("other")), foreign: await withReports(await createPlace("foreign")),
  };

  const freshHeaders = async (caller: Caller): Promise<Readonly<Record<string, string>>> => {
    const scope = scopes[caller];
    if (scope !== undefined) return { authorization: `Bearer ${(await createApiToken(deps, FIRST_ORGANISATION, { name: scope, scope, days: 1 }, neighbour)).secret}` };
    switch (caller) {
      case "nobody":
        return {};
      case "participant": {
        const citizen = await joinConversation(server, own.id);
        await citizen.vote(1, "agree");
        return citizen.headers;
      }
      case "guest": {
        const token = (await accounts.oneTimeLink(guest)).split("/").at(-1) ?? "";
        return { cookie: (await accounts.redeem(token)).map((cookie) => cookie.split(";")[0]).join("; "), origin: server.url };
      }
      default:
        return { cookie: await server.signIn(caller as "analyst" | "moderator" | "organiser" | "owner"), origin: server.url };
    }
  };
  const everybody = async (): Promise<TwoOrganisations["headers"]> =>
    Object.fromEntries(await Promise.all(callers.map(async (caller) => [caller, await freshHeaders(caller)] as const))) as TwoOrganisations["headers"];
  let headers = await everybody();
  return {
    places, freshHeaders,
    get headers() {
      return headers;
    },
    async signInAgain() {
      headers = await everybody();
    },
    freshPlace: async (where) => ({ ...places[where], ...(await createPlace(where)) }),
  };
}

const template: SiteTemplate = {
  language: "en", descriptionMarkdown: "", moderationMode: "pre", whoMayWrite: "participants", statementMaxGraphemes: 140, isListed: false, readerIds: "any", keepsReaderIds: false, seeds: [],
};
