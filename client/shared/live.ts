import type { ClientToServerEvents, CountsChanged, MapChanged, ModeratorsLooking, ServerToClientEvents, StatementsDecided } from "../../server/contract/live.ts";
import type { Socket } from "socket.io-client";

export interface Watching {
  /** Tells other moderators which statement is open here; null: none. */
  look(statementId: number | null): void;
  stop(): void;
}

export interface LiveHandlers {
  readonly onMapChanged?: (event: MapChanged) => void;
  /** Only signed-in organisers and moderators hear these. */
  readonly onCountsChanged?: (event: CountsChanged) => void;
  /** Other moderators' decisions; the console asks for those statements again. */
  readonly onStatementsDecided?: (event: StatementsDecided) => void;
  /** Who is reviewing now; comes again whenever somebody opens another statement. */
  readonly onModeratorsLooking?: (event: ModeratorsLooking, ownPage: string) => void;
  /** After a lost line came back: what was announced meanwhile is unknown, so refetch. */
  readonly onReconnect?: () => void;
}

/**
 * Hears of one conversation until it is stopped. socket.io is loaded here, on first use, and nowhere else.
 * Without it (old proxies, blocked scripts) the page still works; it just does not move by itself.
 */
export function watchConversation(conversationId: string, handlers: LiveHandlers): Watching {
  const isConsole = handlers.onCountsChanged !== undefined || handlers.onStatementsDecided !== undefined;
  let looking: number | null | undefined;
  const tellLook = (): void => {
    if (looking !== undefined) socket?.emit("look", { conversationId, statementId: looking });
  };
  let socket: Socket<ServerToClientEvents, ClientToServerEvents> | undefined;
  let isStopped = false;
  void import("socket.io-client").then(
    ({ io }) => {
      if (isStopped) return;
      let wasConnected = false;
      socket = io({ path: "/socket.io", withCredentials: true });
      socket.on("connect", () => {
        socket?.emit("watch", { conversationId });
        if (isConsole) socket?.emit("watch-console", { conversationId }, tellLook);
        if (wasConnected) handlers.onReconnect?.();
        wasConnected = true;
      });
      socket.on("map-changed", (event) => {
        if (event.conversationId === conversationId) handlers.onMapChanged?.(event);
      });
      socket.on("statements-decided", (event) => {
        if (event.conversationId === conversationId) handlers.onStatementsDecided?.(event);
      });
      socket.on("moderators-looking", (event) => {
        if (event.conversationId === conversationId) handlers.onModeratorsLooking?.(event, socket?.id ?? "");
      });
      socket.on("counts-changed", (event) => {
        if (event.conversationId === conversationId) handlers.onCountsChanged?.(event);
      });
    },
    () => undefined,
  );
  return {
    look: (statementId) => {
      looking = statementId;
      tellLook();
    },
    stop: () => {
      isStopped = true;
      socket?.disconnect();
    },
  };
}
