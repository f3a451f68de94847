import { holds, isStatementClaim, judgeStatement } from "../vote-predicates.ts";
import type { Problem, SentenceRule } from "./rule.ts";

/** The votes support the claim, for every cited statement. */
export const v02Predicate: SentenceRule = {
  id: "V02",
  check: ({ claim, statementIds, groupIds }, { pack, members }): Problem => {
    if (claim === "no_member") return members === 0 ? null : "some statement did meet the section's rule";
    if (claim === "section_size") return members > 0 ? null : "no statement met the section's rule";
    if (claim === "theme") return statementIds.length >= 2 ? null : "a theme needs at least two statements";
    if (!isStatementClaim(claim)) return null;
    if (holds(pack, claim, statementIds, groupIds)) return null;
    const failing = statementIds.find((id) => {
      const fact = pack.byId.get(id);
      return fact === undefined || !judgeStatement(pack, claim, fact, groupIds).holds;
    });
    return `the votes on S${String(failing ?? "?")} do not support ${claim}`;
  },
};
