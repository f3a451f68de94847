import { describe, expect, test } from "vitest";
import { idlenessAt, isSpokenSecond } from "../../../client/kiosk/idle-clock.ts";
import { forgetPerson, keptPeople, personStore } from "../../../client/kiosk/person-store.ts";
import { openTablet } from "../../../client/kiosk/tablet-memory.ts";
import { createMemoryStore } from "../../../client/shared/storage.ts";

describe("the idle clock", () => {
  const at = (seconds: number) => idlenessAt({ touchedAt: 1_000_000, now: 1_000_000 + seconds * 1000, idleSeconds: 60 });

  test("asks after a minute, counts fifteen seconds down, and then is over", () => {
    expect([0, 59, 59.9].map((seconds) => at(seconds).kind)).toEqual(["active", "active", "active"]);
    expect([60, 65, 74.5].map(at)).toEqual([{ kind: "warning", seconds: 15 }, { kind: "warning", seconds: 10 }, { kind: "warning", seconds: 1 }]);
    expect([75, 1000].map((seconds) => at(seconds).kind)).toEqual(["over", "over"]);
  });

  test("a clock that was set back is no idleness, and a screen reader hears three of the seconds", () => {
    expect(at(-3600).kind).toBe("active");
    expect(Array.from({ length: 15 }, (_, index) => 15 - index).filter(isSpokenSecond)).toEqual([15, 10, 5]);
  });
});

describe("what the tablet keeps", () => {
  test("each person's notes lie apart, and go as a whole", () => {
    const store = createMemoryStore();
    const [one, other] = [personStore(store, "c1", "p1"), personStore(store, "c1", "p2")];
    one.set("hiroba:vote:c1:r1", "a");
    one.set("kiosk-token", "t");
    other.set("kiosk-token", "u");
    openTablet(store, "c1").setCode("abc");
    personStore(store, "c2", "p3").set("kiosk-token", "v");
    expect([...one.keys()].sort()).toEqual(["hiroba:vote:c1:r1", "kiosk-token"]);
    expect([...keptPeople(store, "c1")].sort()).toEqual(["p1", "p2"]);
    forgetPerson(store, "c1", "p1");
    expect(keptPeople(store, "c1")).toEqual(["p2"]);
    expect([other.get("kiosk-token"), openTablet(store, "c1").code()]).toEqual(["u", "abc"]);
  });

  test("notes cut short are as if there were none", () => {
    const store = createMemoryStore();
    store.set("hiroba:tablet:c1:memory", '{"conver');
    expect(openTablet(store, "c1").memory()).toBeNull();
  });
});
