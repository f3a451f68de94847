import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createNetworkMarks, networkOf } from "../../../server/http/network-marks.ts";
import { epochOf } from "../../../server/integrity/network-mark.ts";

const DAY = 86_400_000;

describe("the mark of a network", () => {
  const drawn = () => {
    let calls = 0;
    return (bytes: number): Buffer => createHash("sha512").update(String((calls += 1))).digest().subarray(0, bytes);
  };

  test("is the same all day in one conversation, another one in another conversation, and has sixteen bits", () => {
    const mark = createNetworkMarks(() => 5 * DAY, drawn());
    expect(mark({ ip: "192.0.2.7" }, "one")).toBe(mark({ ip: "192.0.2.7" }, "one"));
    expect(mark({ ip: "192.0.2.7" }, "one")).not.toBe(mark({ ip: "192.0.2.7" }, "other"));
    expect(mark({ ip: "192.0.2.7" }, "one")).toMatch(/^[0-9a-f]{12}\.[0-9a-f]{4}$/);
  });

  test("the next day has another key, so that nobody can follow an address", () => {
    let now = 5 * DAY;
    const mark = createNetworkMarks(() => now, drawn());
    const first = mark({ ip: "192.0.2.7" }, "one");
    now += DAY;
    expect(epochOf(mark({ ip: "192.0.2.7" }, "one"))).not.toBe(epochOf(first));
  });

  test.each([
    ["192.0.2.7", "192.0.2.7"], ["::ffff:192.0.2.7", "192.0.2.7"], ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:DB8:1:2:ffff::1", "2001:db8:1:2"], ["2001:db8::1", "2001:db8:0:0"], ["fe80::1%eth0", "fe80:0:0:0"], ["", ""],
  ])("%s is of the network %s: the half that belongs to the line", (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});
