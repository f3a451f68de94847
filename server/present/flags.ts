import type { StatementFlag } from "../contract/flags.ts";
import type { StoredFlag } from "../store/flag-store.ts";

/** `nameOf` names moderators; null for people who are gone. */
export const presentFlag = ({ detail, at, dismissedBy, dismissedAt }: StoredFlag, nameOf: (personId: string) => string | null): StatementFlag => ({
  detail, at,
  dismissed: dismissedAt === null ? null : { by: dismissedBy === null ? null : nameOf(dismissedBy), at: dismissedAt },
});
