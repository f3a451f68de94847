import type { FlagCounts, FlagKind, FlagList, SimilarPage } from "../../server/contract/flags.ts";
import type { RequestOptions } from "../shared/api.ts";

type Call = <Answer>(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, options?: RequestOptions) => Promise<Answer>;

/** Hints for moderators, and similar statements. */
export const createFlagsApi = (call: Call, one: (id: string) => string) => ({
  flagCounts: (id: string) => call<FlagCounts>("GET", `${one(id)}/flags`),
  dismissFlag: (id: string, statementId: number, kind: FlagKind, isDismissed: boolean) =>
    call<FlagList>("PATCH", `${one(id)}/statements/${String(statementId)}/flags/${kind}`, { body: { isDismissed } }),
  similar: (id: string, offset: number) => call<SimilarPage>("GET", `${one(id)}/similar?offset=${String(offset)}`),
});
