import { describe, expect, test } from "vitest";
import { computeOpinionMap, describeGroupings, findGroupings } from "../../clustering/compute-opinion-map.ts";
import type { CandidateGrouping } from "../../clustering/group-placed.ts";
import { kmeans, kmeansPlusPlus } from "../../clustering/kmeans.ts";
import type { OpinionMap } from "../../clustering/opinion-map.ts";
import { placeParticipants } from "../../clustering/place-participants.ts";
import { polisGroups } from "../../clustering/polis/polis-groups.ts";
import { createRandom } from "../../clustering/random.ts";
import { defaultSettings, type MapSettings } from "../../clustering/settings.ts";
import { largestDifference, largestRelativeDifference, signAlong } from "../support/close-to.ts";
import { noParityData, parityData } from "../support/parity-data.ts";
import { openDataNames, readOpenData, type OpenData } from "../support/real-conversations.ts";

const polis: MapSettings = { ...defaultSettings, mode: "polis" };

/** Numbers in the reference files are rounded to 6 decimals. */
const ROUNDED = 1e-6;

test("the published conversations are at hand", (context) => {
  if (parityData === null) context.skip(noParityData);
  expect(openDataNames.length).toBeGreaterThan(0);
});

describe.each(openDataNames)("%s", (name) => {
  const data = readOpenData(name);
  const { votes, reference } = data;
  const placement = placeParticipants(votes, polis);

  test("participants, statements and votes are those of the reference", () => {
    expect(votes.participantIds).toEqual(reference.participant_ids);
    expect(votes.statements.map(({ id }) => id)).toEqual(reference.statement_ids);
    expect(votes.column.length).toBe(reference.input.n_votes);
  });

  test("current votes equal participants-votes.csv cell for cell", () => {
    const published = new Map(data.participants.map((row) => [Number(row["participant"]), row]));
    votes.participantIds.forEach((id, row) => {
      const cells: Record<string, string> = {};
      for (let cell = votes.rowStart[row]!; cell < votes.rowStart[row + 1]!; cell += 1) {
        cells[String(votes.statements[votes.column[cell]!]!.id)] = String(votes.score[cell]);
      }
      const line = published.get(Number(id)) ?? {};
      const expected = Object.fromEntries(reference.statement_ids.map((tid) => [String(tid), line[String(tid)] ?? ""]).filter(([, vote]) => vote !== ""));
      expect(cells).toEqual(expected);
    });
  });

  test("who has seven votes is placed, filled up to fifteen", () => {
    expect(Array.from(placement.placed, (row) => votes.participantIds[row])).toEqual(reference.in_conv);
  });

  test("centre, components and explained variance", () => {
    expect(largestDifference(placement.totals.center, reference.pca.center)).toBeLessThanOrEqual(ROUNDED);
    expect(largestDifference(placement.components.eigenvalues, reference.pca.eigenvalues_top10.slice(0, 3))).toBeLessThanOrEqual(ROUNDED);
    expect(largestDifference(placement.components.explainedVarianceShare, reference.pca.explained_variance_ratio)).toBeLessThanOrEqual(ROUNDED);
    placement.axes.forEach((axis, i) => {
      const known = reference.pca.components[i]!;
      const sign = signAlong(axis, known);
      expect(largestDifference(axis.map((loading) => sign * loading), known)).toBeLessThanOrEqual(2e-6);
    });
    for (const residual of placement.components.residuals) expect(residual).toBeLessThanOrEqual(1e-10);
  });

  test("projections of participants and statements, and extremity", () => {
    const map = mapGiven(data, reference.clusters);
    const signs = placement.axes.map((axis, i) => signAlong(axis, reference.pca.components[i]!));
    const people = reference.projection.rows;
    expect(largestDifference(map.participants.x.map((x) => signs[0]! * x), people.map((row) => row[1]!))).toBeLessThanOrEqual(1e-5);
    expect(largestDifference(map.participants.y.map((y) => signs[1]! * y), people.map((row) => row[2]!))).toBeLessThanOrEqual(1e-5);
    const statements = reference.statement_projection.rows;
    expect(largestDifference(map.statements.map(({ x }) => signs[0]! * x), statements.map((row) => row[1]!))).toBeLessThanOrEqual(1e-5);
    expect(largestDifference(map.statements.map(({ y }) => signs[1]! * y), statements.map((row) => row[2]!))).toBeLessThanOrEqual(1e-5);
    expect(largestDifference(map.statements.map(({ extremity }) => extremity), statements.map((row) => row[3]!))).toBeLessThanOrEqual(1e-5);
  });

  test("statistics of each group, group-informed consensus and priorities, given the reference's groups", () => {
    const map = mapGiven(data, reference.clusters);
    map.groups.forEach(({ id }, group) => {
      const own = map.statements.map(({ groups }) => {
        const g = groups[id]!;
        return [g.agrees, g.disagrees, g.seen, g.agreeShare, g.disagreeShare, g.agreeTest, g.disagreeTest, g.agreeRatio, g.disagreeRatio, g.agreeRatioTest, g.disagreeRatioTest];
      });
      const known = reference.group_stats[String(group)]!.rows.map((row) => row.slice(1));
      expect(largestDifference(own.flat(), known.flat())).toBeLessThanOrEqual(ROUNDED);
    });
    const consensus = reference.group_aware_consensus.rows;
    expect(largestDifference(map.statements.map((one) => one.consensus.agree), consensus.map((row) => row[1]!))).toBeLessThanOrEqual(ROUNDED);
    expect(largestDifference(map.statements.map((one) => one.consensus.disagree), consensus.map((row) => row[2]!))).toBeLessThanOrEqual(ROUNDED);
    const priorities = reference.priorities.rows.map((row) => row[4]!);
    expect(largestDifference(map.statements.map(({ priority }) => priority), priorities)).toBeLessThanOrEqual(1e-5);
  });

  test("polis mode from a cold start: base clusters, silhouettes, k, groups, lists", () => {
    const cold = reference.polis_faithful_cold;
    const groups = polisGroups(votes, placement.placed, placement.positions, polis);
    expect(groups.base.map(({ members }) => members.map((row) => votes.participantIds[row]))).toEqual(cold.base_clusters.map(({ members }) => members));
    for (const { k, silhouette } of groups.candidates) expect(Math.abs(silhouette - cold.silhouette_by_k[String(k)]!)).toBeLessThanOrEqual(ROUNDED);
    const map = computeOpinionMap(votes, polis);
    expect(map.chosenK).toBe(cold.k);
    const own = Object.fromEntries(Array.from(placement.placed, (row) => [String(votes.participantIds[row]), map.participants.group[row]]));
    expect(own).toEqual(cold.clusters);
    map.groups.forEach(({ representative }, group) => {
      expect(representative.map(({ statementId, direction }) => [statementId, direction]))
        .toEqual(cold.repness[String(group)]!.map(({ tid, repful_for }) => [tid, repful_for]));
    });
    expect(map.consensus.agree.map(({ statementId }) => statementId)).toEqual(cold.consensus.agree.map(({ tid }) => tid));
    expect(map.consensus.disagree.map(({ statementId }) => statementId)).toEqual(cold.consensus.disagree.map(({ tid }) => tid));
    for (const { id, consensus, priority } of map.statements) {
      expect(Math.abs(consensus.agree - cold.group_aware_consensus[String(id)]!)).toBeLessThanOrEqual(ROUNDED);
      expect(Math.abs(priority - cold.priorities[String(id)]!)).toBeLessThanOrEqual(1e-5);
    }
  });

  test("standard mode: inertia for each k within 0.1 % of the best of 50 k-means++ runs", () => {
    for (const mode of ["standard", "polis"] as const) {
      // The reference's points are those of polis mode; both sets of points are grouped by the standard rules.
      const { placedPositions } = placeParticipants(votes, { ...defaultSettings, mode });
      const groupings = findGroupings(votes, defaultSettings, { ...placement, placedPositions });
      expect(groupings.map(({ k }) => k)).toEqual([2, 3, 4, 5]);
      for (const { k, inertia } of groupings) {
        const runs = Array.from({ length: 50 }, (_, run) => {
          const start = kmeansPlusPlus(placedPositions, null, k, createRandom(20_261, k * 100 + run));
          return kmeans(placedPositions, null, start).inertia;
        });
        expect(inertia).toBeLessThanOrEqual(1.001 * Math.min(...runs));
        if (mode === "polis") expect(inertia).toBeLessThanOrEqual(1.001 * reference.kmeans_by_k[String(k)]!.best_of_50.inertia);
      }
    }
  });

  test("nothing moderated: both modes put everybody at the same place", () => {
    const unmoderated = { ...votes, statements: votes.statements.map(({ id }) => ({ id, moderation: "accepted" as const, isMeta: false })) };
    const [standard, faithful] = [placeParticipants(unmoderated, defaultSettings), placeParticipants(unmoderated, polis)];
    expect(standard.positions).toEqual(faithful.positions);
    expect(standard.placed).toEqual(faithful.placed);
  });
});

describe.each(openDataNames.filter((name) => readOpenData(name).comments[0]?.["group-informed-consensus"] !== undefined))("%s", (name) => {
  test("group-informed consensus equals the published value of every statement, given the published groups", () => {
    const data = readOpenData(name);
    const grouped = data.participants.filter((row) => row["group-id"] !== "" && row["group-id"] !== undefined);
    const map = mapGiven(data, Object.fromEntries(grouped.map((row) => [row["participant"]!, Number(row["group-id"])])));
    const own = new Map(map.statements.map(({ id, consensus }) => [id, consensus.agree]));
    const values = data.comments.map((row) => own.get(Number(row["comment-id"])) ?? NaN);
    const published = data.comments.map((row) => Number(row["group-informed-consensus"]));
    expect(largestRelativeDifference(values, published)).toBeLessThanOrEqual(1e-12);
  });
});

/** The map in polis mode with groups that were found elsewhere: label by participant id. */
function mapGiven({ votes }: OpenData, labels: Readonly<Record<string, number>>): OpinionMap {
  const settings: MapSettings = { ...polis, placeExactly: votes.participantIds.filter((id) => labels[String(id)] !== undefined) };
  const placement = placeParticipants(votes, settings);
  const assignment = Int8Array.from(placement.placed, (row) => labels[String(votes.participantIds[row])]!);
  const k = Math.max(...assignment) + 1;
  const sizes = Array.from({ length: k }, (_, group) => assignment.filter((own) => own === group).length);
  const centers = { x: new Float64Array(k), y: new Float64Array(k) };
  const grouping: CandidateGrouping = { k, assignment, sizes, centers, inertia: 0, silhouette: 0 };
  return describeGroupings(votes, settings, placement, [grouping]);
}
