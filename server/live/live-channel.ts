// The only importer of socket.io. It says "changed, version n"; pages refetch what they show.
import type { IncomingHttpHeaders, Server as HttpServer } from "node:http";
import type { Logger } from "pino";
import { Server } from "socket.io";
import { Watch, type ClientToServerEvents, type ServerToClientEvents } from "../contract/live.ts";
import type { ConversationCounts } from "../contract/conversation.ts";
import type { ReportJob } from "../contract/report-jobs.ts";

export interface LiveChannel {
  mapChanged(conversationId: string, version: number): void;
  countsChanged(conversationId: string, counts: ConversationCounts): void;
  reportJobChanged(job: ReportJob): void;
  /** True while somebody in the console watches: counts are only read when they are shown. */
  hasConsoleWatchers(conversationId: string): boolean;
  /** Pages connected now. */
  connections(): number;
  close(): void;
}

export interface LiveChannelOptions {
  readonly server: HttpServer;
  readonly log: Logger;
  /** Whether the session in these request headers may see the console of any conversation. */
  readonly mayWatchConsole: (headers: IncomingHttpHeaders) => Promise<boolean>;
}

/** A page watches the conversation it shows; the console a few. More is a mistake or mischief. */
const MOST_ROOMS = 20;
/** What a page may send is tiny. */
const MOST_BYTES = 2_000;

const mapRoom = (conversationId: string): string => `map:${conversationId}`;
const consoleRoom = (conversationId: string): string => `console:${conversationId}`;

export function createLiveChannel({ server, log, mayWatchConsole }: LiveChannelOptions): LiveChannel {
  const io = new Server<ClientToServerEvents, ServerToClientEvents>(server, {
    serveClient: false,
    maxHttpBufferSize: MOST_BYTES,
    // No credentials: the widget lives in frames on other sites, and the map is public.
    cors: { origin: false },
  });

  io.on("connection", (socket) => {
    const join = (room: (conversationId: string) => string, mayJoin: () => Promise<boolean>) =>
      (message: unknown, acknowledge?: unknown): void => {
        // Whatever a client sends, or leaves out, must not end the process: nothing here may throw.
        const answer = (ok: boolean): void => {
          if (typeof acknowledge === "function") (acknowledge as (ok: boolean) => void)(ok);
        };
        const watch = Watch.safeParse(message);
        if (!watch.success || socket.rooms.size > MOST_ROOMS) return answer(false);
        mayJoin()
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
    socket.on("watch-console", join(consoleRoom, () => mayWatchConsole(socket.handshake.headers)));
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
    hasConsoleWatchers: (conversationId) => (io.sockets.adapter.rooms.get(consoleRoom(conversationId))?.size ?? 0) > 0,
    connections: () => io.engine.clientsCount,
    // Pages reconnect by themselves; the HTTP server is closed by whoever opened it.
    close() {
      io.disconnectSockets(true);
      io.engine.close();
    },
  };
}
