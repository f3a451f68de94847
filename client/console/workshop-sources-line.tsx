import { useConsole } from "./console-context.ts";
import { useLoad } from "./use-load.ts";

/** How many of the participants sat at a shared tablet or filled in a sheet; nothing while everybody is online. */
export function WorkshopSourcesLine({ id, participants }: { readonly id: string; readonly participants: number }) {
  const { api, messages } = useConsole();
  const { state } = useLoad(`sources ${id} ${String(participants)}`, () => api.workshop(id));
  if (state.kind !== "ready") return null;
  const { online, kiosk, paper } = state.data.sources;
  if (kiosk.participants + paper.participants === 0) return null;
  return <p>{messages.workshop.sources(online.participants, kiosk.participants, paper.participants)}</p>;
}
