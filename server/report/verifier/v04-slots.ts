import { parseSkeleton, resolveSlot, wordsOf } from "../slots.ts";
import type { Problem, SentenceRule } from "./rule.ts";

/** Every slot has a value and speaks of a cited statement or group only. */
export const v04Slots: SentenceRule = {
  id: "V04",
  check: ({ skeleton, statementIds, groupIds }, { pack, members, sectionGroup }): Problem => {
    if (/[{}]/u.test(wordsOf(skeleton))) return "contains a brace outside a slot";
    for (const piece of parseSkeleton(skeleton)) {
      if (piece.kind === "words") continue;
      const value = resolveSlot(pack, { members }, piece.path);
      if (value === null) return `slot {{${piece.path}}} has no value`;
      const statementId = value.kind === "name" ? null : value.statementId;
      if (statementId !== null && !statementIds.includes(statementId)) return `slot {{${piece.path}}} is about a statement that is not cited`;
      const groupId = value.kind === "quote" ? null : value.groupId;
      if (groupId !== null && groupId !== sectionGroup && !groupIds.includes(groupId)) return `slot {{${piece.path}}} is about a group that is not named`;
    }
    return null;
  },
};
