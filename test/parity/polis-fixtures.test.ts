import { describe, expect, test } from "vitest";
import { describeGroupings } from "../../clustering/compute-opinion-map.ts";
import type { CandidateGrouping } from "../../clustering/group-placed.ts";
import type { OpinionMap } from "../../clustering/opinion-map.ts";
import { placeParticipants } from "../../clustering/place-participants.ts";
import { groupBaseClusters } from "../../clustering/polis/group-base-clusters.ts";
import { mathPca2 } from "../../clustering/polis/math-pca2.ts";
import { statementPriority } from "../../clustering/statement-priority.ts";
import { addTallies } from "../../clustering/tally.ts";
import { defaultSettings, type MapSettings } from "../../clustering/settings.ts";
import { largestDifference, largestRelativeDifference, signAlong } from "../support/close-to.ts";
import { noParityData, parityData } from "../support/parity-data.ts";
import { fixtureNames, readPolisFixture, type PolisFixture } from "../support/real-conversations.ts";

test("conversations as Polis serves them are at hand", (context) => {
  if (parityData === null) context.skip(noParityData);
  expect(fixtureNames.length).toBeGreaterThan(0);
});

/** Shipped components stop after 100 steps of a power iteration. */
const SHIPPED = 1e-5;

describe.each(fixtureNames)("%s", (name) => {
  const fixture = readPolisFixture(name);
  const { votes, answer } = fixture;
  const settings: MapSettings = { ...defaultSettings, mode: "polis", placeExactly: answer["in-conv"] };
  const placement = placeParticipants(votes, settings);
  const map = mapWithShippedGroups(fixture, settings);
  const served = mathPca2(votes, map, { lastVoteTimestamp: 0, lastModTimestamp: null, mathTick: 1 });
  const signs = served.pca.comps.map((component, i) => signAlong(component, answer.pca.comps[i]!));
  const turned = (values: readonly number[], axis: number): number[] => values.map((value) => value * signs[axis]!);

  test("statements, vote counts and moderation", () => {
    expect(served.tids).toEqual([...answer.tids].sort((left, right) => left - right));
    expect(served["user-vote-counts"]).toEqual(answer["user-vote-counts"]);
    expect([...served["mod-out"]]).toEqual([...answer["mod-out"]].sort((left, right) => left - right));
    expect([...served["mod-in"]]).toEqual([...answer["mod-in"]].sort((left, right) => left - right));
    expect([...served["meta-tids"]]).toEqual([...answer["meta-tids"]].sort((left, right) => left - right));
    expect(served["in-conv"]).toEqual([...answer["in-conv"]].sort((left, right) => left - right));
  });

  test("centre, components, statement projections and extremity", () => {
    expect(largestDifference(served.pca.center, answer.pca.center)).toBeLessThanOrEqual(1e-12);
    expect(answer.tids).toEqual(served.tids);
    for (const axis of [0, 1]) {
      expect(largestDifference(turned(served.pca.comps[axis] as number[], axis), answer.pca.comps[axis]!)).toBeLessThanOrEqual(SHIPPED);
      expect(largestDifference(turned(served.pca["comment-projection"][axis] as number[], axis), answer.pca["comment-projection"][axis]!)).toBeLessThanOrEqual(10 * SHIPPED);
    }
    expect(largestDifference(served.pca["comment-extremity"], answer.pca["comment-extremity"])).toBeLessThanOrEqual(10 * SHIPPED);
    for (const residual of placement.components.residuals) expect(residual).toBeLessThanOrEqual(1e-10);
  });

  test("shipped base clusters stand at the mean of their members' projections", () => {
    const rowOf = new Map(votes.participantIds.map((id, row) => [id, row]));
    const base = answer["base-clusters"];
    const meanOf = (members: readonly number[], along: Float64Array): number =>
      members.reduce((sum, id) => sum + along[rowOf.get(id)!]!, 0) / members.length;
    // Agree is −1 in the shipped file, so positions are mirrored.
    const x = turned(base.members.map((members) => -meanOf(members, placement.positions.x)), 0);
    const y = turned(base.members.map((members) => -meanOf(members, placement.positions.y)), 1);
    expect(largestDifference(x, base.x)).toBeLessThanOrEqual(10 * SHIPPED);
    expect(largestDifference(y, base.y)).toBeLessThanOrEqual(10 * SHIPPED);
  });

  test("from the shipped base clusters: the same k and the same groups", () => {
    const base = answer["base-clusters"];
    const groupings = groupBaseClusters({ x: Float64Array.from(base.x), y: Float64Array.from(base.y) }, Float64Array.from(base.count), 5);
    const best = groupings.reduce((left, right) => (right.silhouette >= left.silhouette ? right : left));
    const groups = best.clusters.map(({ members }) => members.map((member) => base.id[member]));
    expect(best.k).toBe(answer["group-clusters"].length);
    expect(new Set(groups.map((members) => members.join()))).toEqual(new Set(answer["group-clusters"].map(({ members }) => [...members].sort((a, b) => a - b).join())));
  });

  test("votes of each group", () => {
    expect(served["group-votes"]).toEqual(answer["group-votes"]);
  });

  test("representative statements: the same ids, directions, order and numbers", () => {
    for (const [group, list] of Object.entries(answer.repness)) {
      const own = served.repness[group]!;
      expect(own.map((entry) => [entry.tid, entry["repful-for"]])).toEqual(list.map((entry) => [entry["tid"], entry["repful-for"]]));
      own.forEach((entry, place) => expect(roundAll(entry)).toEqual(roundAll(list[place]!)));
    }
  });

  test("consensus lists: the same ids, order and numbers", () => {
    for (const side of ["agree", "disagree"] as const) {
      expect(served.consensus[side].map(roundAll)).toEqual(answer.consensus[side].map(roundAll));
    }
  });

  test("group-informed consensus and priorities", () => {
    const inOrder = (values: Readonly<Record<string, number>>): number[] => answer.tids.map((tid) => values[String(tid)]!);
    expect(largestRelativeDifference(inOrder(served["group-aware-consensus"]), inOrder(answer["group-aware-consensus"]))).toBeLessThanOrEqual(1e-12);
    // With the shipped extremity: ours is exact where the shipped components had not settled.
    const shipped = Object.fromEntries(answer.tids.map((tid, place) => [tid, answer.pca["comment-extremity"][place]!]));
    const own = mapWithShippedGroups(fixture, settings, (id) => shipped[Number(id)]!).statements;
    expect(largestRelativeDifference(inOrder(Object.fromEntries(own.map(({ id, priority }) => [id, priority]))), inOrder(answer["comment-priorities"]))).toBeLessThanOrEqual(1e-9);
    expect(largestRelativeDifference(inOrder(served["comment-priorities"]), inOrder(answer["comment-priorities"]))).toBeLessThanOrEqual(1e-4);
  });
});

/** Numbers to nine digits: the shipped ones and ours may differ in the last bit. */
function roundAll(entry: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, typeof value === "number" ? Number(value.toPrecision(9)) : value]));
}

/** The map in polis mode with the groups Polis found, in its order. */
function mapWithShippedGroups({ votes, answer }: PolisFixture, settings: MapSettings, extremity?: (id: number | string) => number): OpinionMap {
  const placement = placeParticipants(votes, settings);
  const groupOf = new Map<number, number>();
  const base = answer["base-clusters"];
  answer["group-clusters"].forEach(({ members }, group) => {
    for (const id of members) for (const person of base.members[base.id.indexOf(id)]!) groupOf.set(person, group);
  });
  const assignment = Int8Array.from(placement.placed, (row) => groupOf.get(Number(votes.participantIds[row]))!);
  const k = answer["group-clusters"].length;
  const sizes = Array.from({ length: k }, (_, group) => assignment.filter((own) => own === group).length);
  const centers = { x: new Float64Array(k), y: new Float64Array(k) };
  const grouping: CandidateGrouping = { k, assignment, sizes, centers, inertia: 0, silhouette: 0 };
  const map = describeGroupings(votes, settings, placement, [grouping]);
  if (extremity === undefined) return map;
  return { ...map, statements: map.statements.map((one) => ({ ...one, priority: repriced(map, one.id, extremity(one.id)) })) };
}

function repriced(map: OpinionMap, id: number | string, extremity: number): number {
  const { groups, isMeta } = map.statements.find((statement) => statement.id === id)!;
  return statementPriority(addTallies(Object.values(groups)), extremity, isMeta);
}
