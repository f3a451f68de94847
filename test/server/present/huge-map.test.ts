import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Conversation, Statement } from "../../../server/domain.ts";
import { presentOpinionMap } from "../../../server/present/opinion-map.ts";
import { buildHugeMap } from "../../support/build-huge-map.ts";

const conversation = { id: "huge", moderationMode: "pre", minGroupSize: 5 } as Conversation;
/** As long as a statement may be in Japanese, each different, so that it does not shrink to nothing. */
const statement = (id: number): Statement => ({
  conversationId: "huge", id, language: "ja", author: "participant", authorNumber: null, moderation: "accepted", isMeta: false, reason: null, createdAt: 0, decidedAt: null,
  text: Array.from({ length: 140 }, (_, place) => String.fromCodePoint(0x4e00 + ((id * 7919 + place * 104_729) % 3000))).join(""),
});

test("the map of a hundred thousand people is at most 50 kB on the wire, whatever their number", () => {
  const map = buildHugeMap();
  expect([map.counts.participants, map.counts.placed > 60_000]).toEqual([100_000, true]);
  const presented = presentOpinionMap(conversation, map.statements.map(({ id }) => statement(Number(id))), { map, version: 1, computedAt: 0 });
  expect(presented.groups.length).toBeGreaterThan(1);
  expect(presented.density.cells.reduce((sum, [, , people]) => sum + people, 0)).toBe(map.participants.ids.length);
  const json = JSON.stringify(presented);
  // As express' compression sends it.
  expect(gzipSync(json).length).toBeLessThanOrEqual(50_000);
  expect(json.length).toBeLessThanOrEqual(150_000);
}, 60_000);
