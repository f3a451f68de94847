import { expect, test } from "vitest";
import { nearestGroup } from "../../client/shared/nearest-group.ts";

const group = (id: string, center: [number, number]) => ({ id, center, size: 5, isHidden: false, outline: [], stability: null, representative: [] });

test("a place belongs to the group whose centre is nearest; without groups to none", () => {
  const groups = [group("A", [0, 0]), group("C", [3, 4]), group("D", [-3, 0])];
  expect(nearestGroup({ groups }, { x: 2, y: 2 })).toBe("C"); // √5 away from C, √8 from A
  expect(nearestGroup({ groups }, { x: -1, y: 0 })).toBe("A");
  expect(nearestGroup({ groups: [] }, { x: 1, y: 1 })).toBe(null);
});
