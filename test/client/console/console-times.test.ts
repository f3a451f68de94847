import { describe, expect, test } from "vitest";
import { fromLocalDateTime, toLocalDateTime } from "../../../client/console/local-date-time.ts";
import { relativeTime } from "../../../client/console/relative-time.ts";

const day = 86_400_000;

describe("times as people write and read them", () => {
  test("a local time goes to the field and back", () => {
    const at = new Date(2026, 0, 5, 9, 7).getTime();
    expect(toLocalDateTime(at)).toBe("2026-01-05T09:07");
    expect(fromLocalDateTime("2026-01-05T09:07")).toBe(at);
  });

  test("an empty field is no time, a day that does not exist is refused", () => {
    expect(toLocalDateTime(null)).toBe("");
    expect(fromLocalDateTime(" ")).toBeNull();
    expect(fromLocalDateTime("2026-02-30T10:00")).toBeUndefined();
    expect(fromLocalDateTime("tomorrow")).toBeUndefined();
  });

  test("how long ago, in whole units and in the reader's language", () => {
    expect(relativeTime(0, 3 * day + 5, "en")).toBe("3 days ago");
    expect(relativeTime(0, day, "ja")).toBe("昨日");
    expect(relativeTime(0, 90 * 60_000, "en")).toBe("1 hour ago");
    expect(relativeTime(0, 59_000, "en")).toBe("now");
    expect(relativeTime(2 * 60_000, 0, "en")).toBe("in 2 minutes");
  });
});
