import { expect, test } from "vitest";
import { binParticipation } from "../../server/contract/figures/participation-bins.ts";

const day = (date: string, votes: number, newParticipants = 0) => ({ day: date, votes, newParticipants });

test("a few weeks are shown by day, quiet days as zero", () => {
  expect(binParticipation([day("2026-02-27", 5, 2), day("2026-03-02", 3)])).toEqual({
    size: "day",
    bins: [
      { start: "2026-02-27", votes: 5, newParticipants: 2 },
      { start: "2026-02-28", votes: 0, newParticipants: 0 },
      { start: "2026-03-01", votes: 0, newParticipants: 0 },
      { start: "2026-03-02", votes: 3, newParticipants: 0 },
    ],
  });
});

test("half a year is shown by week, from Monday to Sunday", () => {
  // 1 January 2026 is a Thursday; its week began on 29 December.
  const { size, bins } = binParticipation([day("2026-01-01", 1), day("2026-01-04", 2), day("2026-01-05", 4), day("2026-07-01", 8)]);
  expect(size).toBe("week");
  expect(bins.slice(0, 2)).toEqual([{ start: "2025-12-29", votes: 3, newParticipants: 0 }, { start: "2026-01-05", votes: 4, newParticipants: 0 }]);
  expect(bins.at(-1)).toEqual({ start: "2026-06-29", votes: 8, newParticipants: 0 });
});

test("years are shown by month, across the turn of the year", () => {
  const { size, bins } = binParticipation([day("2015-12-30", 1), day("2016-01-02", 2), day("2018-02-01", 4)]);
  expect(size).toBe("month");
  expect(bins.slice(0, 3).map(({ start, votes }) => [start, votes])).toEqual([["2015-12-01", 1], ["2016-01-01", 2], ["2016-02-01", 0]]);
  expect(bins).toHaveLength(27);
});

test("no vote is lost, whatever the bins", () => {
  const timeline = Array.from({ length: 200 }, (_, index) => day(new Date(Date.UTC(2026, 0, 1 + index * 3)).toISOString().slice(0, 10), index + 1));
  expect(binParticipation(timeline).bins.reduce((sum, bin) => sum + bin.votes, 0)).toBe((200 * 201) / 2);
  expect(binParticipation([])).toEqual({ size: "day", bins: [] });
});
