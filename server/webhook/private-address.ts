import { BlockList, isIP } from "node:net";

// Addresses that are not on the public internet (IANA special-purpose registries): whoever may name a webhook must not reach
// the machines beside this one.
// Two lists: one alone takes an IPv4 address for the IPv6 address it is mapped to.
const [blocked4, blocked6] = [new BlockList(), new BlockList()];
for (const [network, prefix] of [
  ["0.0.0.0", 8], ["10.0.0.0", 8], ["100.64.0.0", 10], ["127.0.0.0", 8], ["169.254.0.0", 16], ["172.16.0.0", 12], ["192.0.0.0", 24], ["192.0.2.0", 24],
  ["192.88.99.0", 24], ["192.168.0.0", 16], ["198.18.0.0", 15], ["198.51.100.0", 24], ["203.0.113.0", 24], ["224.0.0.0", 4], ["240.0.0.0", 4],
] as const) blocked4.addSubnet(network, prefix, "ipv4");
// In IPv6 only 2000::/3 is public; of that, tunnels and documentation are not.
for (const [network, prefix] of [["::", 3], ["4000::", 2], ["8000::", 1], ["2001::", 32], ["2001:db8::", 32], ["2002::", 16]] as const) blocked6.addSubnet(network, prefix, "ipv6");

/** Whether an IP address is private, of this machine, or otherwise not public. IPv4 inside IPv6 counts as not public. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  return family === 6 ? blocked6.check(address, "ipv6") : blocked4.check(address, "ipv4");
}
