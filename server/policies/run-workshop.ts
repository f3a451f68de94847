import type { Conversation } from "../domain.ts";
import { no, yes, type Answer } from "./answer.ts";

/**
 * Paper may be printed before a conversation opens and entered after it has closed, because sheets are typed in later than
 * they are filled in; only an archived conversation takes none.
 */
export const canHandlePaper = ({ state }: Pick<Conversation, "state">): Answer => (state === "archived" ? no("conversation-archived") : yes);

/** How long after its end a kiosk's people may still arrive, when the tablet was offline. */
const LATE_MS = 24 * 3_600_000;

/** Whether a tablet may be set up with this code now. */
export const canSetUpTablet = (kiosk: { readonly endsAt: number; readonly endedAt: number | null } | null, now: number): Answer =>
  kiosk !== null && kiosk.endedAt === null && now < kiosk.endsAt ? yes : no("kiosk-code-invalid");

/** Whether somebody who sat down at this kiosk may take part; a tablet that was offline is late. An ended code is refused at once. */
export const canStartAtKiosk = (kiosk: { readonly endsAt: number; readonly endedAt: number | null } | null, now: number): Answer =>
  kiosk !== null && kiosk.endedAt === null && now < kiosk.endsAt + LATE_MS ? yes : no("kiosk-code-invalid");
