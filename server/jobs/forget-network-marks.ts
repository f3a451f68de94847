import { NETWORK_MARK_DAYS } from "../integrity/network-mark.ts";
import type { Store } from "../store/store.ts";
import type { Duty } from "./housekeeping.ts";

const DAY_MS = 86_400_000;

/** Marks of networks are kept for some days; see http/network-marks.ts. */
export const forgetNetworkMarks = ({ origins }: Pick<Store, "origins">): Duty => ({
  name: "forget network marks",
  run: async (now) => {
    await origins.forgetBefore(now - NETWORK_MARK_DAYS * DAY_MS);
  },
});
