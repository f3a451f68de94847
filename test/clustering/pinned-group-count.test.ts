import { expect, test } from "vitest";
import { chooseGroupCount, noGroupCount } from "../../clustering/choose-group-count.ts";
import { defaultSettings } from "../../clustering/settings.ts";

const candidate = (k: number, silhouette: number, isPinnedOnly = false) => ({ k, silhouette, sizes: Array<number>(k).fill(9), isPinnedOnly });
const pinned = (pinnedGroupCount: number) => ({ ...defaultSettings, pinnedGroupCount });

test("pinning shows that number and leaves what the method would choose as it is", () => {
  const own = [candidate(2, 0.4), candidate(3, 0.6)];
  expect(chooseGroupCount(own, defaultSettings, noGroupCount)).toEqual({ chosenK: 3, memory: { lastK: 3, lastCount: 1, smoothedK: 3 } });
  expect(chooseGroupCount(own, pinned(2), noGroupCount)).toEqual({ chosenK: 2, memory: { lastK: 3, lastCount: 1, smoothedK: 3 } });
});

test("numbers that are only tried because one was pinned do not compete, however well they separate", () => {
  const tried = [candidate(2, 0.4), candidate(3, 0.6), candidate(4, 0.9, true), candidate(5, 0.7, true)];
  expect(chooseGroupCount(tried, pinned(5), noGroupCount)).toEqual({ chosenK: 5, memory: { lastK: 3, lastCount: 1, smoothedK: 3 } });
});

test("a pinned number that people cannot be divided into gives way to the method's", () => {
  expect(chooseGroupCount([candidate(2, 0.4)], pinned(6), noGroupCount).chosenK).toBe(2);
});
