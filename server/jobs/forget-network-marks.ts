import { NETWORK_MARK_DAYS } from "../integrity/network-mark.ts";
import type { Store } from "../store/store.ts";
import type { Duty } from "./housekeeping.ts";

const DAY_MS = 86_400_000;

/** Marks of networks are kept for some days (see http/network-marks.ts), solved challenges as long as they could be sent again. */
export const forgetNetworkMarks = ({ origins, gates }: Pick<Store, "origins" | "gates">): Duty => ({
  name: "forget network marks and solved challenges",
  run: async (now) => {
    await origins.forgetBefore(now - NETWORK_MARK_DAYS * DAY_MS);
    await gates.forgetSolvedBefore(now);
  },
});
