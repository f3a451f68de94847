/** Seconds between the question whether somebody is there and the reset. */
export const WARNING_SECONDS = 15;

export type Idleness =
  | { readonly kind: "active" }
  /** Nobody has touched the tablet for a while; it resets in `seconds`. */
  | { readonly kind: "warning"; readonly seconds: number }
  | { readonly kind: "over" };

/** @param touchedAt and `now` in milliseconds; a clock that was set back counts as a touch */
export function idlenessAt({ touchedAt, now, idleSeconds }: { readonly touchedAt: number; readonly now: number; readonly idleSeconds: number }): Idleness {
  const left = Math.ceil((touchedAt + (idleSeconds + WARNING_SECONDS) * 1000 - now) / 1000);
  if (now < touchedAt || left > WARNING_SECONDS) return { kind: "active" };
  return left > 0 ? { kind: "warning", seconds: left } : { kind: "over" };
}

/** Seconds at which a screen reader says how many are left; every second would never let it finish. */
export const isSpokenSecond = (seconds: number): boolean => seconds === WARNING_SECONDS || seconds === 10 || seconds === 5;
