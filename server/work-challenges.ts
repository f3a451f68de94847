import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/sha";
import type { SolvedWork, WorkChallenge, WorkLevel } from "./contract/gates.ts";
import type { Chance, Clock } from "./deps.ts";
import { deriveKey as keyFor } from "./secret.ts";

/** Time to solve a challenge, and to type a code meanwhile. */
const GOOD_FOR_MS = 10 * 60_000;

/** How many hashes a device tries at most, and half of it on average. See docs/integrity.md for how long that takes. */
const mostOf: Readonly<Record<Exclude<WorkLevel, "off">, number>> = { low: 100_000, normal: 1_000_000, high: 5_000_000 };

/** Tasks for newcomers' devices, bound to one conversation and signed; that each is good once is the store's to see to. */
export interface WorkChallenges {
  create(conversationId: string, level: Exclude<WorkLevel, "off">): Promise<WorkChallenge>;
  /** What makes this solution one of a kind and until when; null when it is wrong, too late or of another conversation. */
  check(conversationId: string, level: Exclude<WorkLevel, "off">, solved: SolvedWork): Promise<{ readonly signature: string; readonly expiresAt: number } | null>;
}

export function createWorkChallenges({ secret, clock, chance }: { readonly secret: string; readonly clock: Clock; readonly chance: Chance }): WorkChallenges {
  const key = (purpose: string): string => Buffer.from(keyFor(secret, purpose)).toString("hex");
  const keys = { hmacSignatureSecret: key("work-challenge"), hmacKeySignatureSecret: key("work-solution") };
  return {
    async create(conversationId, level) {
      const most = mostOf[level];
      const { parameters, signature } = await createChallenge({
        ...keys, deriveKey, algorithm: "SHA-256", cost: 1, counter: Math.floor(chance.next() * most),
        expiresAt: Math.floor((clock() + GOOD_FOR_MS) / 1000), data: { conversation: conversationId, most },
      });
      return { parameters, signature } as WorkChallenge;
    },
    async check(conversationId, level, { challenge, solution }) {
      const { data, expiresAt } = challenge.parameters;
      // A challenge made when less was asked for is not enough any more.
      if (data.conversation !== conversationId || data.most < mostOf[level] || expiresAt * 1000 <= clock()) return null;
      const { verified } = await verifySolution({ ...keys, deriveKey, challenge: { parameters: { ...challenge.parameters, data: { ...data } }, signature: challenge.signature }, solution: { ...solution, time: 0 } });
      return verified ? { signature: challenge.signature, expiresAt: expiresAt * 1000 } : null;
    },
  };
}
