import type { LaunchCheck, LaunchCheckId } from "../../server/contract/life.ts";
import type { Screen } from "./route.ts";

export const notReady = (checks: readonly LaunchCheck[]): readonly LaunchCheck[] => checks.filter(({ verdict }) => verdict === "not-ready");

/** Where a point is put right; null: on the page the list stands on. */
export function placeOf(check: LaunchCheckId, id: string): Screen | null {
  switch (check) {
    case "seeds":
    case "languages":
      return { name: "conversation", id, tab: "statements" };
    case "reviewers":
      return { name: "people" };
    case "privacy":
      return { name: "conversation", id, tab: "settings", part: "privacy" };
    case "preview":
      return null;
    default:
      return { name: "conversation", id, tab: "settings" };
  }
}
