import type { MapGroup, PublicOpinionMap, StatementOnMap, TallyPresented } from "../../../server/contract/opinion-map.ts";

export const buildTally = (agrees: number, disagrees: number, passes: number): TallyPresented => {
  const seen = agrees + disagrees + passes;
  const share = (count: number) => ({ value: seen === 0 ? 0 : count / seen, low: 0, high: 1 });
  return { agrees, disagrees, passes, seen, agree: share(agrees), disagree: share(disagrees) };
};

export const buildRow = (id: number, groups: Readonly<Record<string, TallyPresented | null>>): StatementOnMap => ({
  statement: { id, text: `Statement ${String(id)}.`, language: "en", author: "participant", isMeta: false },
  all: buildTally(6, 3, 1), groups, consensus: 0, divisiveness: 0, uncertainty: 0,
});

export const buildGroup = (id: string, center: readonly [number, number], changes: Partial<MapGroup> = {}): MapGroup => ({
  id, size: 10, isHidden: false, center: [center[0], center[1]], stability: null, representative: [],
  outline: [[center[0] - 1, center[1] - 1], [center[0] + 1, center[1] - 1], [center[0] + 1, center[1] + 1], [center[0] - 1, center[1] + 1]],
  ...changes,
});

/** Two square groups of two by two around (−2, 0) and (2, 0), with a cell of people in the middle of each. */
export const buildPublicMap = (changes: Partial<PublicOpinionMap> = {}): PublicOpinionMap => ({
  schema: "hiroba/public-opinion-map@1", conversationId: "squaredemo", version: 1, computedAt: 0, inputHash: "0", state: { kind: "ready" },
  counts: { participants: 20, placed: 20, statements: 10, votes: 200 }, minGroupSize: 5, explainedVarianceShare: [0.5, 0.2], axisDetermined: [true, true],
  groups: [buildGroup("A", [-2, 0]), buildGroup("B", [2, 0])], groupings: [], chosenK: 2, chosenBy: "method", methodK: 2, assessment: null,
  density: { cellSize: 1, originX: -2.5, originY: -0.5, cells: [[0, 0, 9, 0], [4, 0, 1, 1]] },
  statements: [], common: { agree: [], disagree: [] }, divisive: [], ...changes,
});
