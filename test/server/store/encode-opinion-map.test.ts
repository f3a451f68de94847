import { expect, test } from "vitest";
import { computeOpinionMap } from "../../../clustering/compute-opinion-map.ts";
import { defaultSettings } from "../../../clustering/settings.ts";
import { decodeOpinionMap, encodeOpinionMap } from "../../../server/store/encode-opinion-map.ts";
import { buildSyntheticVotes } from "../../support/synthetic-votes.ts";

const mapOf = (participants: number) =>
  computeOpinionMap(buildSyntheticVotes({ participants, statements: 40, groups: 3, missingShare: 0.6, seed: 3 }).votes, defaultSettings);

test.each([3, 400])("a map of %i people comes back as it was", (participants) => {
  const map = mapOf(participants);
  const back = decodeOpinionMap(encodeOpinionMap(map));
  expect(back).toEqual(map);
  expect(back.participants.x).toBeInstanceOf(Float64Array);
  expect(back.participants.group).toBeInstanceOf(Int8Array);
});

test("a person costs less than 40 bytes", () => {
  const [some, more] = [mapOf(2_000), mapOf(4_000)];
  expect((encodeOpinionMap(more).length - encodeOpinionMap(some).length) / 2_000).toBeLessThan(40);
});

test("the bytes may lie anywhere in memory", () => {
  const body = encodeOpinionMap(mapOf(50));
  const shifted = new Uint8Array(body.length + 3);
  shifted.set(body, 3);
  expect(decodeOpinionMap(shifted.subarray(3))).toEqual(decodeOpinionMap(body));
});

test("other bytes are refused", () => {
  expect(() => decodeOpinionMap(new TextEncoder().encode("{\"schema\": \"something else\"}"))).toThrow("not a stored opinion map");
});
