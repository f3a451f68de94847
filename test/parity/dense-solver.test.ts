import { describe, expect, test } from "vitest";
import { adjustedRandIndex } from "../../clustering/adjusted-rand-index.ts";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import { largestDifference } from "../support/close-to.ts";
import { noParityData, parityData } from "../support/parity-data.ts";
import { openDataNames, readOpenData } from "../support/real-conversations.ts";

test("the published conversations are at hand", (context) => {
  if (parityData === null) context.skip(noParityData);
  expect(openDataNames.length).toBeGreaterThan(0);
});

/** The full matrix of the larger ones takes the library minutes. */
const small = openDataNames.filter((name) => readOpenData(name).votes.statements.length <= 200);

describe.each(small)("%s", (name) => {
  const { votes } = readOpenData(name);
  const sparse = computeOpinionMap(votes, defaultSettings);
  const dense = computeOpinionMap(votes, { ...defaultSettings, solver: "dense" });

  test("ml-pca finds the same components to 1e-8", () => {
    sparse.pca.components.forEach((component, axis) => {
      expect(largestDifference(component, dense.pca.components[axis]!)).toBeLessThan(1e-8);
    });
    expect(largestDifference(sparse.pca.eigenvalues, dense.pca.eigenvalues)).toBeLessThan(1e-10);
  });

  test("our grouping is at most 1.001 of ml-kmeans's inertia for every k, and the same people where it chose", () => {
    sparse.groupings.forEach(({ inertia }, index) => {
      expect(inertia).toBeLessThanOrEqual(1.001 * dense.groupings[index]!.inertia);
    });
    expect(dense.chosenK).toBe(sparse.chosenK);
    expect(adjustedRandIndex(sparse.participants.group, dense.participants.group)).toBeGreaterThan(0.98);
  });
});
