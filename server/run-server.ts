import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Express } from "express";
import type { Logger } from "pino";
import { createApp } from "./app.ts";
import { ConfigError, publicUrl as urlOf, type Config } from "./config.ts";
import type { Chance, Clock, Deps } from "./deps.ts";
import { createAccounts } from "./http/accounts/accounts.ts";
import { createSignIn } from "./http/accounts/sign-in.ts";
import { createParticipantTokens } from "./http/participant-token.ts";
import { createPasses } from "./http/passes.ts";
import { createPreviews } from "./http/previews.ts";
import { createRateLimits } from "./http/rate-limits.ts";
import { createNetworkMarks } from "./http/network-marks.ts";
import { createWorkChallenges } from "./work-challenges.ts";
import { createReportWriting } from "./jobs/report-writing.ts";
import { forgetNetworkMarks } from "./jobs/forget-network-marks.ts";
import { createArrivalCounts } from "./jobs/arrival-counts.ts";
import { createLivePictures } from "./jobs/live-pictures.ts";
import { createHousekeeping } from "./jobs/housekeeping.ts";
import { lifeDuty } from "./jobs/life-duty.ts";
import { createMapService, type MapService } from "./jobs/map-service.ts";
import { createAdvising } from "./jobs/advise-on-statements.ts";
import { createReminders } from "./jobs/remind-moderators.ts";
import { retentionDuty } from "./jobs/retention-duty.ts";
import { createScreening } from "./jobs/screen-statements.ts";
import { createAnnouncer } from "./live/announcer.ts";
import { createLiveChannel } from "./live/live-channel.ts";
import { createInvitationDelivery } from "./mail/deliver-invitation.ts";
import { createMailer } from "./mail/mailer.ts";
import { createSmtpTransport } from "./mail/smtp-transport.ts";
import { createMetrics } from "./metrics.ts";
import { canModerate, canRead } from "./policies/curate.ts";
import type { Services } from "./services.ts";
import type { Store } from "./store/store.ts";

export interface Surroundings {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Logger;
}

export interface RunningServer {
  /** Where people reach it, without a trailing slash. */
  readonly url: string;
  readonly services: Services;
  readonly maps: MapService;
  /** Takes no more requests, finishes those it has, stops the threads and closes the database. */
  close(): Promise<void>;
}

/** How long requests may take to finish when the server stops. */
const LAST_REQUESTS_MS = 10_000;
const LOOK_AGAIN_MS = 20;
/** What happens by the clock happens within this time. */
const ROUND_MS = 15_000;

/** Puts the parts together and listens. The store's tables are up to date already; `close` closes it. */
export async function runServer({ config, store, clock, chance, log }: Surroundings): Promise<RunningServer> {
  let app: Express | null = null;
  let url = urlOf(config, config.port);
  let isStopping = false;
  const publicUrl = (): string => url;
  const server = createServer((req, res) => { app?.(req, res); });

  const accounts = createAccounts({ config, store, publicUrl, clock });
  const live = createLiveChannel({ server, log, watcherOf: async (headers, conversationId) => {
    const [person, place] = await Promise.all([accounts.personOf(headers), accounts.placeOf("conversation", conversationId)]);
    if (person === null || place === null || !canRead(person, place).allowed) return null;
    return { id: person.id, name: person.name, mayDecide: canModerate(person, place).allowed };
  } });
  const metrics = createMetrics(() => live.connections());
  const maps = createMapService({
    store, log, clock,
    databaseUrl: config.databaseUrl, dataDir: config.dataDir, mapsKept: config.mapsKept,
    debounceMs: config.mapDebounceMs, workers: config.mapWorkers, assess: config.mapAssess,
    onMapStored: (conversationId, version, seconds) => {
      metrics.mapStored(seconds);
      announce.mapChanged(conversationId, version);
    },
  });
  const screening = createScreening({ store, clock, log, onScreened: (conversationId) => announce.countsChanged(conversationId) });
  const announce = createAnnouncer({ store, maps, live, screening, log });
  const deps: Deps = { config, store, clock, chance, announce, log };
  const writing = createReportWriting(deps, live);
  const mailer = config.smtpUrl === null || config.mailFrom === null ? null : createMailer({
    outbox: store.outbox, transport: createSmtpTransport({ url: config.smtpUrl, from: config.mailFrom }), secret: config.secret, clock, log,
  });
  const reminders = createReminders({ store, mailer, secret: config.secret, allowsPrivate: config.webhookPrivate, clock, chance, log, publicUrl });
  const advising = writing === null || !config.llmAdvice ? null : createAdvising({ store, model: writing.model, tokensPerDay: config.llmAdviceTokens, clock, log });
  const arrivals = createArrivalCounts({ store, clock });
  const housekeeping = createHousekeeping({ clock, log, everyMs: ROUND_MS, duties: [
    lifeDuty(deps),
    retentionDuty(deps),
    ...(mailer === null ? [] : [mailer.duty]),
    screening.duty,
    reminders.duty,
    ...(advising === null ? [] : [advising.duty]),
    forgetNetworkMarks(store),
    { name: "arrivals", run: () => arrivals.flush() },
  ] });
  const signIn = createSignIn({ config, store, mailer, publicUrl, clock, log });
  const services: Services = {
    deps, arrivals, writing, housekeeping, screening, reminders, mailer, signIn, accounts, publicUrl, looks: maps.looks,
    pictures: createLivePictures(deps, arrivals),
    deliverInvitation: createInvitationDelivery({ mailer, store }),
    tokens: createParticipantTokens({ secret: config.secret, days: config.participantTokenDays, clock, isDeleted: store.participants.isDeleted }),
    limits: createRateLimits(config, clock),
    networkMarks: createNetworkMarks(clock),
    challenges: createWorkChallenges({ secret: config.secret, clock, chance }),
    previews: createPreviews(store.life, createPasses({ what: "preview", secret: config.secret, clock, publicUrl, isForFrames: true })),
    isReady: async () => {
      await store.ping();
      return !isStopping && maps.isWell();
    },
  };
  app = createApp(services, { metrics });

  await listen(server, config);
  url = urlOf(config, (server.address() as AddressInfo).port);
  await maps.start();
  housekeeping.start();
  // Reports that were being written when the server stopped.
  writing?.worker.nudge();

  return {
    url, services, maps,
    async close() {
      isStopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => { resolve(); }));
      live.close();
      await finishRequests(server, closed);
      await housekeeping.close();
      await arrivals.flush();
      await screening.close();
      await advising?.close();
      await mailer?.close();
      await writing?.worker.close();
      await maps.close();
      await store.close();
    },
  };
}

const notOurAddress: ReadonlySet<string | undefined> = new Set(["ENOTFOUND", "EADDRNOTAVAIL", "EAI_AGAIN", "EINVAL"]);

const listen = (server: Server, { port, host }: Config): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      reject(notOurAddress.has(error.code) ? new ConfigError(["HOST must be a network address of this machine"], { cause: error }) : error);
    };
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      resolve();
    });
  });

/** Connections kept open for a next request are closed as soon as they have answered the present one. */
async function finishRequests(server: Server, closed: Promise<void>): Promise<void> {
  const look = setInterval(() => { server.closeIdleConnections(); }, LOOK_AGAIN_MS);
  const enough = setTimeout(() => { server.closeAllConnections(); }, LAST_REQUESTS_MS);
  await closed;
  clearInterval(look);
  clearTimeout(enough);
}
