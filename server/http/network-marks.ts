import { createHmac, randomBytes } from "node:crypto";
import { isIPv6 } from "node:net";
import type { Request } from "express";
import type { Clock } from "../deps.ts";
import { networkMark } from "../integrity/network-mark.ts";

const DAY_MS = 86_400_000;

/** A short mark of the network a request comes from, different in every conversation. */
export type NetworkMarks = (req: Pick<Request, "ip">, conversationId: string) => string;

/**
 * Marks are 16 bits of a keyed hash. The key is made by chance every day, is never stored and is forgotten the next day: from
 * then on nobody, not even with the database and an address in hand, can say which mark an address had. While it lives, one
 * mark fits tens of thousands of addresses.
 */
export function createNetworkMarks(clock: Clock, chance: (bytes: number) => Buffer = randomBytes): NetworkMarks {
  let day = -1;
  let key = chance(32);
  let epoch = "";
  return ({ ip }, conversationId) => {
    const today = Math.floor(clock() / DAY_MS);
    if (today !== day) {
      day = today;
      key = chance(32);
      epoch = chance(6).toString("hex");
    }
    const bits = createHmac("sha256", key).update(conversationId).update("\0").update(networkOf(ip ?? "")).digest().readUInt16BE();
    return networkMark(epoch, bits);
  };
}

/** An IPv4 address, or the half of an IPv6 address that belongs to the line and not to the device. */
export function networkOf(ip: string): string {
  const address = ip.replace(/^::ffff:/iu, "").replace(/%.*$/u, "");
  if (!isIPv6(address)) return address;
  const [before = "", after] = address.split("::");
  const parts = before === "" ? [] : before.split(":");
  const rest = after === undefined || after === "" ? [] : after.split(":");
  const full = after === undefined ? parts : [...parts, ...new Array<string>(Math.max(0, 8 - parts.length - rest.length)).fill("0"), ...rest];
  return full.slice(0, 4).map((part) => part.toLowerCase().replace(/^0+(?=.)/u, "")).join(":");
}
