import type { ParticipantSource } from "./contract/workshop.ts";

// A participant's id tells how they came: it is made by us, travels in a signed token, and never changes. Ids of people on
// devices of their own are UUIDs or begin with "x" (see participantIdFor); neither can be taken for the ones made here.

/** Somebody at a shared tablet; `person` is the tablet's own UUID for them. */
export const kioskParticipantId = (kiosk: number, person: string): string => `k${String(kiosk)}-${person}`;
/** Somebody who filled in a sheet of paper. */
export const paperParticipantId = (uuid: string): string => `p-${uuid}`;
/** What the ids of one kiosk's people begin with. */
export const kioskPrefix = (kiosk: number): string => `k${String(kiosk)}-`;

export const sourceOf = (participantId: string): ParticipantSource =>
  /^k\d+-/.test(participantId) ? "kiosk" : participantId.startsWith("p-") ? "paper" : "online";
