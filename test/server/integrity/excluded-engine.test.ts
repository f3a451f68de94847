import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { buildVoteMatrix } from "../../../clustering/build-vote-matrix.ts";
import { computeOpinionMap } from "../../../clustering/compute-opinion-map.ts";
import { latestVotes } from "../../../clustering/latest-votes.ts";
import { defaultSettings } from "../../../clustering/settings.ts";
import type { Score } from "../../../clustering/vote-matrix.ts";
import type { Statement, VoteEvent } from "../../../server/domain.ts";
import { catchUp, type ConversationEngine } from "../../../server/jobs/conversation-engine.ts";
import type { Store } from "../../../server/store/store.ts";
import { mapBytes } from "../../support/map-bytes.ts";

vi.setConfig({ testTimeout: 120_000 });

const PEOPLE = 16;
const STATEMENTS = 6;

const statements = Array.from({ length: STATEMENTS }, (_, index): Statement => ({
  conversationId: "c", id: index + 1, text: String(index), language: "en", author: "organiser", authorNumber: null, moderation: "accepted", isMeta: false, reason: null, createdAt: 0, decidedAt: null,
}));

type Step =
  | { readonly kind: "votes"; readonly lines: readonly Pick<VoteEvent, "participantNumber" | "statementId" | "score">[] }
  | { readonly kind: "exclude"; readonly numbers: readonly number[] }
  | { readonly kind: "draw" };

const line = fc.record({
  participantNumber: fc.integer({ min: 1, max: PEOPLE }), statementId: fc.integer({ min: 1, max: STATEMENTS }), score: fc.constantFrom<Score | null>(1, 1, -1, -1, 0, null),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("votes" as const), lines: fc.array(line, { maxLength: 40 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("exclude" as const), numbers: fc.uniqueArray(fc.integer({ min: 1, max: PEOPLE }), { maxLength: 6 }) }) },
  { weight: 2, arbitrary: fc.constant({ kind: "draw" as const }) },
);

/** As much of a store as an engine reads. */
function fakeStore() {
  const log: VoteEvent[] = [];
  let exclusions = { upTo: 0, numbers: new Set<number>() as ReadonlySet<number> };
  const store = {
    votes: {
      lastSeq: () => Promise.resolve(log.length),
      async *logAfter(_id: string, after: number) {
        await Promise.resolve();
        yield log.slice(after);
      },
    },
    maps: { mapInput: () => Promise.resolve({ statements, moderationMode: "pre" as const, groupCount: null, statementsRevision: exclusions.upTo, exclusions }) },
  } as unknown as Store;
  return {
    store, log,
    exclude: (numbers: readonly number[]) => { exclusions = { upTo: exclusions.upTo + 1, numbers: new Set(numbers) }; },
    excluded: () => exclusions.numbers,
  };
}

test("whoever is left out, and counted again, and whenever: the map is, to the byte, that of a conversation those people never came to", async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
    const { store, log, exclude, excluded } = fakeStore();
    let engine: ConversationEngine | undefined;
    for (const each of [...steps, { kind: "draw" as const }]) {
      if (each.kind === "votes") for (const vote of each.lines) log.push({ ...vote, seq: log.length + 1, castAt: 0 });
      else if (each.kind === "exclude") exclude(each.numbers);
      else {
        engine = await catchUp(store, "c", engine);
        const withoutThem = log.filter(({ participantNumber }) => !excluded().has(participantNumber));
        const matrix = buildVoteMatrix({
          votes: latestVotes(withoutThem.map(({ participantNumber, statementId, score, seq }) => ({ participantId: participantNumber, statementId, score, at: seq }))),
          statements: statements.map(({ id, moderation, isMeta }) => ({ id, moderation, isMeta })),
        });
        expect(mapBytes(engine.engine.map(defaultSettings))).toBe(mapBytes(computeOpinionMap(matrix, defaultSettings)));
      }
    }
  }), { numRuns: 150, seed: 7 });
});
