// The only importer of socket.io. It says "changed, version n"; pages refetch what they show.
import type { IncomingHttpHeaders, Server as HttpServer } from "node:http";
import type { Logger } from "pino";
import { Server } from "socket.io";
import { Look, Watch, type ClientToServerEvents, type ServerToClientEvents } from "../contract/live.ts";
import type { ConversationCounts } from "../contract/conversation.ts";
import type { ReportJob } from "../contract/report-jobs.ts";

export interface LiveChannel {
  mapChanged(conversationId: string, version: number): void;
  countsChanged(conversationId: string, counts: ConversationCounts): void;
  reportJobChanged(job: ReportJob): void;
  statementsDecided(conversationId: string, statementIds: readonly number[], by: Moderator): void;
  /** Cuts the line of a person's pages in the console; they connect again by themselves, as far as they still may. */
  letInAnew(personId: string): void;
  /** True while somebody in the console watches: counts are only read when they are shown. */
  hasConsoleWatchers(conversationId: string): boolean;
  /** Pages connected now. */
  connections(): number;
  close(): void;
}

/** What the server knows of one open page. */
interface PageData {
  watcher?: Moderator;
  /** Conversations this page's person decides in, not only reads. */
  decidesIn?: Set<string>;
  look?: Look;
}

interface Moderator {
  readonly id: string;
  readonly name: string;
}

export interface LiveChannelOptions {
  readonly server: HttpServer;
  readonly log: Logger;
  /** Who sends these request headers, if they may see the console of this conversation; null for everybody else. */
  readonly watcherOf: (headers: IncomingHttpHeaders, conversationId: string) => Promise<(Moderator & { readonly mayDecide: boolean }) | null>;
}

/** A page watches the conversation it shows; the console a few. More is a mistake or mischief. */
const MOST_ROOMS = 20;
/** What a page may send is tiny. */
const MOST_BYTES = 2_000;

const mapRoom = (conversationId: string): string => `map:${conversationId}`;
const consoleRoom = (conversationId: string): string => `console:${conversationId}`;

export function createLiveChannel({ server, log, watcherOf }: LiveChannelOptions): LiveChannel {
  const io = new Server<ClientToServerEvents, ServerToClientEvents, Record<string, never>, PageData>(server, {
    serveClient: false,
    maxHttpBufferSize: MOST_BYTES,
    // No credentials: the widget lives in frames on other sites, and the map is public.
    cors: { origin: false },
  });

  io.on("connection", (socket) => {
    const join = (room: (conversationId: string) => string, mayJoin: (conversationId: string) => Promise<boolean>) =>
      (message: unknown, acknowledge?: unknown): void => {
        // Whatever a client sends, or leaves out, must not end the process: nothing here may throw.
        const answer = (ok: boolean): void => {
          if (typeof acknowledge === "function") (acknowledge as (ok: boolean) => void)(ok);
        };
        const watch = Watch.safeParse(message);
        if (!watch.success || socket.rooms.size > MOST_ROOMS) return answer(false);
        mayJoin(watch.data.conversationId)
          .then(async (allowed) => {
            if (allowed) await socket.join(room(watch.data.conversationId));
            answer(allowed);
          })
          .catch((error: unknown) => {
            log.warn({ err: error }, "a page could not watch a conversation");
            answer(false);
          });
      };
    socket.on("watch", join(mapRoom, () => Promise.resolve(true)));
    socket.on("watch-console", join(consoleRoom, async (conversationId) => {
      const watcher = await watcherOf(socket.handshake.headers, conversationId);
      if (watcher === null) return false;
      socket.data.watcher = { id: watcher.id, name: watcher.name };
      if (watcher.mayDecide) (socket.data.decidesIn ??= new Set()).add(conversationId);
      return true;
    }));
    socket.on("look", (message: unknown) => {
      const look = Look.safeParse(message);
      // Only who was let into this conversation to decide is seen in it; who only reads is in nobody's way.
      if (!look.success || socket.data.decidesIn?.has(look.data.conversationId) !== true) return;
      const { conversationId, statementId } = look.data;
      socket.data.look = { conversationId, statementId };
      looks.tellSoon(conversationId);
    });
    socket.on("disconnect", () => {
      const { look } = socket.data;
      delete socket.data.look;
      if (look !== undefined) looks.tellSoon(look.conversationId);
    });
  });
  const looks = createLookTeller((conversationId) => {
    const room = consoleRoom(conversationId);
    const pages = [...(io.sockets.adapter.rooms.get(room) ?? [])].flatMap((page) => {
      const { watcher, look } = io.sockets.sockets.get(page)?.data ?? {};
      return watcher === undefined || look?.conversationId !== conversationId ? [] : [{ page, ...watcher, statementId: look.statementId }];
    });
    io.to(room).emit("moderators-looking", { conversationId, moderators: pages });
  });

  return {
    mapChanged: (conversationId, version) => {
      io.to(mapRoom(conversationId)).to(consoleRoom(conversationId)).emit("map-changed", { conversationId, version });
    },
    countsChanged: (conversationId, counts) => {
      io.to(consoleRoom(conversationId)).emit("counts-changed", { conversationId, counts });
    },
    reportJobChanged: (job) => {
      io.to(consoleRoom(job.conversationId)).emit("report-job-changed", { conversationId: job.conversationId, job });
    },
    statementsDecided: (conversationId, statementIds, by) => {
      io.to(consoleRoom(conversationId)).emit("statements-decided", { conversationId, statementIds: [...statementIds], by: { id: by.id, name: by.name } });
    },
    letInAnew(personId) {
      for (const socket of io.sockets.sockets.values()) if (socket.data.watcher?.id === personId) socket.conn.close();
    },
    hasConsoleWatchers: (conversationId) => (io.sockets.adapter.rooms.get(consoleRoom(conversationId))?.size ?? 0) > 0,
    connections: () => io.engine.clientsCount,
    // Pages reconnect by themselves; the HTTP server is closed by whoever opened it.
    close() {
      looks.stop();
      io.disconnectSockets(true);
      io.engine.close();
    },
  };
}

/** Moving through a list is many looks a second; the others are told of the last one. */
const TELL_LOOKS_MS = 150;

function createLookTeller(tell: (conversationId: string) => void): { tellSoon(conversationId: string): void; stop(): void } {
  const waiting = new Map<string, NodeJS.Timeout>();
  return {
    tellSoon(conversationId) {
      if (waiting.has(conversationId)) return;
      waiting.set(conversationId, setTimeout(() => {
        waiting.delete(conversationId);
        tell(conversationId);
      }, TELL_LOOKS_MS).unref());
    },
    stop() {
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
