import type { ExcludeParticipants, ExclusionLine, Integrity, MapDifference, TakeBackExclusion } from "../../server/contract/integrity.ts";
import type { RequestOptions } from "../shared/api.ts";

type Call = <Answer>(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, options?: RequestOptions) => Promise<Answer>;

/** Reading a long vote log and drawing another map take a moment. */
const SLOW_MS = 120_000;

/** What the part "integrity" asks of the server. */
export const createIntegrityApi = (call: Call, one: (id: string) => string) => ({
  integrity: (id: string) => call<Integrity>("GET", `${one(id)}/integrity`, { timeoutMs: SLOW_MS }),
  supposeExclusion: (id: string, participants: readonly number[]) => call<MapDifference>("POST", `${one(id)}/integrity/preview`, { body: { participants }, timeoutMs: SLOW_MS }),
  excludeParticipants: (id: string, body: ExcludeParticipants) => call<ExclusionLine>("POST", `${one(id)}/exclusions`, { body }),
  takeBackExclusion: (id: string, number: number, body: TakeBackExclusion) => call<ExclusionLine>("POST", `${one(id)}/exclusions/${String(number)}/taking-back`, { body }),
});
