import { expect, test } from "vitest";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import { openGroup } from "../../clustering/sub-groups.ts";
import type { Score, VoteMatrix } from "../../clustering/vote-matrix.ts";

/**
 * 60 people; the first 40 agree and the last 20 disagree with statements 0–11. Among the 40, the first 20 agree and
 * the others disagree with 12–15; the last 20 pass there.
 */
function nested(): VoteMatrix {
  const statements = 16;
  const score = (row: number, statement: number): Score => {
    if (statement < 12) return row < 40 ? 1 : -1;
    return row >= 40 ? 0 : row < 20 ? 1 : -1;
  };
  return {
    participantIds: Array.from({ length: 60 }, (_, row) => `p${String(row).padStart(2, "0")}`),
    statements: Array.from({ length: statements }, (_, id) => ({ id, moderation: "accepted" as const, isMeta: false })),
    rowStart: Uint32Array.from({ length: 61 }, (_, row) => row * statements),
    column: Uint32Array.from({ length: 60 * statements }, (_, cell) => cell % statements),
    score: Int8Array.from({ length: 60 * statements }, (_, cell) => score(Math.floor(cell / statements), cell % statements)),
  };
}

const votes = nested();
const map = computeOpinionMap(votes, { ...defaultSettings, pinnedGroupCount: 2 });
const largest = map.groups.find(({ size }) => size === 40)!.id;

test("a group of 40 opens into the two halves that disagree on what the conversation does not divide on", () => {
  const opened = openGroup(votes, map, largest);
  expect(opened.counts).toMatchObject({ participants: 40, placed: 40 });
  expect(opened.participants.ids).toEqual(votes.participantIds.slice(0, 40));
  expect(opened.chosenK).toBe(2);
  expect(new Set(opened.participants.group.slice(0, 20)).size).toBe(1);
  expect(new Set(opened.participants.group.slice(20)).size).toBe(1);
  expect(opened.participants.group[0]).not.toBe(opened.participants.group[39]);
});

test("sub-groups carry the name of their group and a number, everywhere", () => {
  const opened = openGroup(votes, map, largest);
  const names = [`${largest}1`, `${largest}2`];
  expect(opened.groups.map(({ id }) => id)).toEqual(names);
  expect(opened.lineage.map(({ id }) => id)).toEqual(names);
  expect(Object.keys(opened.statements[12]!.groups)).toEqual(names);
});

test("with the sub-map before, sub-groups keep their names", () => {
  const before = openGroup(votes, map, largest);
  const after = openGroup(votes, map, largest, before);
  expect(after.groups.map(({ id }) => id)).toEqual(before.groups.map(({ id }) => id));
  expect(after.participants.group).toEqual(before.participants.group);
});

test("a group whose members all voted alike does not open", () => {
  const other = map.groups.find(({ id }) => id !== largest)!.id;
  const opened = openGroup(votes, map, other);
  expect(opened.groups).toEqual([]);
  expect(opened.state.kind).toBe("one-group");
});

test("an unknown group is refused", () => {
  expect(() => openGroup(votes, map, "Z")).toThrow(RangeError);
});
