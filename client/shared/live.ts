import type { ClientToServerEvents, ServerToClientEvents } from "../../server/contract/live.ts";
import type { Socket } from "socket.io-client";

type LiveSocket = Socket<ServerToClientEvents, ClientToServerEvents>;
export type LiveEvents = Partial<ServerToClientEvents>;

export interface LiveOptions {
  /** Also what only signed-in organisers and moderators hear. */
  readonly isConsole?: boolean;
  /** After a lost line came back: what was announced meanwhile is unknown, so refetch. */
  readonly onReconnect?: () => void;
  /** The server lets this page hear the console's news, now and after every reconnection. */
  readonly onJoined?: (socket: LiveSocket) => void;
}

/**
 * Hears of one conversation until the returned function is called. socket.io is loaded here, on first use, and nowhere else.
 * Without it (old proxies, blocked scripts) the page still works; it just does not move by itself.
 */
export function watchConversation(conversationId: string, events: LiveEvents, { isConsole = false, onReconnect, onJoined }: LiveOptions = {}): () => void {
  let socket: LiveSocket | undefined;
  let isStopped = false;
  void import("socket.io-client").then(
    ({ io }) => {
      if (isStopped) return;
      let wasConnected = false;
      const opened: LiveSocket = io({ path: "/socket.io", withCredentials: true });
      socket = opened;
      opened.on("connect", () => {
        opened.emit("watch", { conversationId });
        if (isConsole) opened.emit("watch-console", { conversationId }, (ok) => { if (ok) onJoined?.(opened); });
        if (wasConnected) onReconnect?.();
        wasConnected = true;
      });
      for (const [name, hear] of Object.entries(events) as [keyof LiveEvents, (event: { readonly conversationId: string }) => void][]) {
        opened.on(name, (event: { readonly conversationId: string }) => {
          if (event.conversationId === conversationId) hear(event);
        });
      }
    },
    () => undefined,
  );
  return () => {
    isStopped = true;
    socket?.disconnect();
  };
}
