import type { ClaimType } from "../../contract/report.ts";
import type { Problem, SentenceRule } from "./rule.ts";

const MOST_CITED = 5;
const withoutStatements: ReadonlySet<ClaimType> = new Set(["section_size", "group_size"]);
const groupCount: Readonly<Partial<Record<ClaimType, number>>> = {
  groups_differ: 2,
  group_agrees: 1,
  group_disagrees: 1,
  group_agrees_more: 1,
  group_disagrees_more: 1,
  minority_agrees: 1,
  minority_disagrees: 1,
  group_size: 1,
};

/** Every cited statement and group exists, may be cited here, and is cited once. */
export const v01Ids: SentenceRule = {
  id: "V01",
  check: ({ claim, statementIds, groupIds }, { pack, allowed, sectionGroup }): Problem => {
    if (statementIds.length > MOST_CITED) return `cites more than ${String(MOST_CITED)} statements`;
    if (new Set(statementIds).size !== statementIds.length) return "cites a statement twice";
    if (new Set(groupIds).size !== groupIds.length) return "names a group twice";
    const unknown = statementIds.find((id) => !pack.byId.has(id));
    if (unknown !== undefined) return `statement S${String(unknown)} does not exist`;
    const foreign = statementIds.find((id) => !allowed.has(id));
    if (foreign !== undefined) return `statement S${String(foreign)} does not belong to this section`;
    const stranger = groupIds.find((id) => !pack.groups.some((group) => group.id === id));
    if (stranger !== undefined) return `group ${stranger} does not exist`;
    if (withoutStatements.has(claim)) {
      if (statementIds.length > 0) return `${claim} cites no statement`;
    } else if (statementIds.length === 0 && claim !== "no_member") return "cites no statement";
    const wanted = groupCount[claim];
    if (wanted !== undefined && groupIds.length !== wanted) return `${claim} names ${String(wanted)} group(s)`;
    if (sectionGroup !== null && groupIds.length > 0 && !groupIds.includes(sectionGroup)) return `the section is about group ${sectionGroup}`;
    return null;
  },
};
