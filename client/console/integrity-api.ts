import type { Gates, InvitationsMade, MakeInvitations, UpdateGates } from "../../server/contract/gates.ts";
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

  gates: (id: string) => call<Gates>("GET", `${one(id)}/gates`),
  updateGates: (id: string, body: UpdateGates) => call<Gates>("PATCH", `${one(id)}/gates`, { body }),
  makeInvitations: (id: string, body: MakeInvitations) => call<InvitationsMade>("POST", `${one(id)}/invitations`, { body, timeoutMs: SLOW_MS }),
  revokeInvitations: (id: string, number: number) => call<Gates>("DELETE", `${one(id)}/invitations/${String(number)}`),
  setAllowList: (id: string, ids: readonly string[]) => call<Gates>("POST", `${one(id)}/allow-list`, { body: { ids }, timeoutMs: SLOW_MS }),
});
