import type { ClientToServerEvents, CountsChanged, MapChanged, ServerToClientEvents } from "../../server/contract/live.ts";
import type { Socket } from "socket.io-client";

export interface LiveHandlers {
  readonly onMapChanged?: (event: MapChanged) => void;
  /** Only signed-in organisers and moderators hear these. */
  readonly onCountsChanged?: (event: CountsChanged) => void;
  /** After a lost line came back: what was announced meanwhile is unknown, so refetch. */
  readonly onReconnect?: () => void;
}

/**
 * Hears of one conversation until the returned function is called. socket.io is loaded here, on first use, and nowhere else.
 * Without it (old proxies, blocked scripts) the page still works; it just does not move by itself.
 */
export function watchConversation(conversationId: string, handlers: LiveHandlers): () => void {
  let socket: Socket<ServerToClientEvents, ClientToServerEvents> | undefined;
  let isStopped = false;
  void import("socket.io-client").then(
    ({ io }) => {
      if (isStopped) return;
      let wasConnected = false;
      socket = io({ path: "/socket.io", withCredentials: true });
      socket.on("connect", () => {
        socket?.emit("watch", { conversationId });
        if (handlers.onCountsChanged !== undefined) socket?.emit("watch-console", { conversationId });
        if (wasConnected) handlers.onReconnect?.();
        wasConnected = true;
      });
      socket.on("map-changed", (event) => {
        if (event.conversationId === conversationId) handlers.onMapChanged?.(event);
      });
      socket.on("counts-changed", (event) => {
        if (event.conversationId === conversationId) handlers.onCountsChanged?.(event);
      });
    },
    () => undefined,
  );
  return () => {
    isStopped = true;
    socket?.disconnect();
  };
}
