import type { ParticipantSource } from "./contract/workshop.ts";

// A participant's id tells how they came: it is made by us, travels in a signed token, and never changes. Ids of people on
// devices of their own are UUIDs or begin with "x" (see participantIdFor); neither can be taken for the ones made here.

/** Somebody at a shared tablet; `person` is the tablet's own UUID for them. */
export const kioskParticipantId = (kiosk: number, person: string): string => `k${String(kiosk)}-${person}`;
/** Somebody who filled in a sheet of paper. */
export const paperParticipantId = (uuid: string): string => `p-${uuid}`;
/** Somebody who tries a conversation in preview; nothing of them stays when it opens. */
export const testParticipantId = (uuid: string): string => `${TESTER}${uuid}`;
export const isTestParticipant = (participantId: string): boolean => participantId.startsWith(TESTER);
/** What the ids of people begin with who try a conversation in preview. */
export const TESTER = "t-";
/** What the ids of one kiosk's people begin with. */
export const kioskPrefix = (kiosk: number): string => `k${String(kiosk)}-`;

export const sourceOf = (participantId: string): ParticipantSource =>
  /^k\d+-/.test(participantId) ? "kiosk" : participantId.startsWith("p-") ? "paper" : "online";
