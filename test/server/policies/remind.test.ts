import { describe, expect, test } from "vitest";
import { isQuietHour, isReminderDue } from "../../../server/policies/remind.ts";
import { signWebhook } from "../../../server/webhook/post-webhook.ts";
import { isPrivateAddress } from "../../../server/webhook/private-address.ts";

const hour = 3_600_000;
const now = Date.UTC(2026, 0, 10, 12);

describe("a reminder is due", () => {
  const settings = { pendingOver: 20, waitingHours: 48, everyHours: 24 };
  const due = (changes: Partial<Parameters<typeof isReminderDue>[0]>) => isReminderDue({ settings, pending: 5, oldest: now - hour, remindedAt: 0, now, ...changes });

  test("when more wait than named, or one has waited longer; not when nothing waits", () => {
    expect(due({})).toBe(false);
    expect(due({ pending: 20 })).toBe(false);
    expect(due({ pending: 21 })).toBe(true);
    expect(due({ oldest: now - 48 * hour })).toBe(false);
    expect(due({ oldest: now - 48 * hour - 1 })).toBe(true);
    expect(due({ pending: 0, oldest: null, settings: { ...settings, pendingOver: 0 } })).toBe(false);
    expect(due({ pending: 500, oldest: 0, settings: { ...settings, pendingOver: null, waitingHours: null } })).toBe(false);
  });

  test("not again within the hours between two", () => {
    expect(due({ pending: 21, remindedAt: now - 24 * hour + 1 })).toBe(false);
    expect(due({ pending: 21, remindedAt: now - 24 * hour })).toBe(true);
  });
});

test("quiet hours are those of the moderators' clock, and may go over midnight", () => {
  const quietAt = (utcHour: number, quiet: { from: number; to: number } | null, timeZone = "Asia/Tokyo") => isQuietHour({ quiet, timeZone }, Date.UTC(2026, 0, 10, utcHour));
  // 12 UTC is 21 in Tokyo, 23 UTC is 8.
  expect([quietAt(10, { from: 20, to: 8 }), quietAt(11, { from: 20, to: 8 }), quietAt(22, { from: 20, to: 8 }), quietAt(23, { from: 20, to: 8 })]).toEqual([false, true, true, false]);
  expect([quietAt(12, { from: 12, to: 13 }, "UTC"), quietAt(13, { from: 12, to: 13 }, "UTC"), quietAt(12, { from: 12, to: 12 }, "UTC"), quietAt(12, null)]).toEqual([true, false, false, false]);
});

test.each(["127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "not an address"])("%s is not public", (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});
test.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2001:4860:4860::8888"])("%s is public", (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});

test("the signature is HMAC-SHA256 of the time and the body, as the documentation says", () => {
  // printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac secret
  expect(signWebhook("secret", 1_700_000_000, '{"a":1}')).toBe("49f24e537407743fa4a0242bb63b94b9a47ee99cbbe071ccd8a22550ae411686");
});
