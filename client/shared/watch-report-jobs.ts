import type { ClientToServerEvents, ReportJobChanged, ServerToClientEvents } from "../../server/contract/live.ts";
import type { Socket } from "socket.io-client";

/**
 * Hears how the writing of reports of one conversation goes on, until the returned function is called. Only for people
 * who are signed in. Apart from live.ts, which is in what a citizen loads first.
 */
export function watchReportJobs(conversationId: string, onChanged: (event: ReportJobChanged) => void, onReconnect: () => void): () => void {
  let socket: Socket<ServerToClientEvents, ClientToServerEvents> | undefined;
  let isStopped = false;
  void import("socket.io-client").then(
    ({ io }) => {
      if (isStopped) return;
      let wasConnected = false;
      socket = io({ path: "/socket.io", withCredentials: true });
      socket.on("connect", () => {
        socket?.emit("watch-console", { conversationId });
        if (wasConnected) onReconnect();
        wasConnected = true;
      });
      socket.on("report-job-changed", (event) => {
        if (event.conversationId === conversationId) onChanged(event);
      });
    },
    () => undefined,
  );
  return () => {
    isStopped = true;
    socket?.disconnect();
  };
}
