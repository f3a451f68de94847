import type { LeftOut } from "../contract/integrity.ts";
import type { ExclusionEntry } from "../store/integrity-store.ts";

/** How many were left out when the log had so many lines, and why; undefined: nobody. */
export function leftOutOf(log: readonly ExclusionEntry[], upTo: number = Infinity): LeftOut | undefined {
  const followed = log.filter(({ number }) => number <= upTo);
  const takenBack = new Set(followed.map(({ takesBack }) => takesBack));
  const reasons = followed.filter(({ number, takesBack }) => takesBack === null && !takenBack.has(number))
    .map(({ reason, at, participants }) => ({ reason, people: participants.length, at }));
  return reasons.length === 0 ? undefined : { people: reasons.reduce((sum, { people }) => sum + people, 0), reasons };
}

/** For the command line: "3 people the organisers left out (2: “sent by a script”; 1: “a test”)." */
export const describeLeftOut = ({ people, reasons }: LeftOut): string =>
  `${String(people)} ${people === 1 ? "person" : "people"} the organisers left out (${reasons.map((one) => `${String(one.people)}: “${one.reason}”`).join("; ")}).`;
