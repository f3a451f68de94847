import { z } from "zod";

// The parts of "hiroba/opinion-map@1" (see analysis-json.ts) that `hiroba verify` computes again.

const Id = z.union([z.number(), z.string()]);
const Tally = { agrees: z.number(), disagrees: z.number(), passes: z.number(), seen: z.number() };

const GroupOnStatement = z.object({
  ...Tally,
  agreeShare: z.number(), disagreeShare: z.number(), agreeTest: z.number(), disagreeTest: z.number(),
  agreeRatio: z.number(), disagreeRatio: z.number(), agreeRatioTest: z.number(), disagreeRatioTest: z.number(),
});

const Bridging = z.object({
  intercept: z.number(), factor: z.number(), agreeingRatersNegative: z.number(), agreeingRatersPositive: z.number(),
  ratersNegative: z.number(), ratersPositive: z.number(), nullThreshold: z.number(), bridges: z.boolean(),
});

const Assessment = z.object({
  inputHash: z.string().optional(),
  significance: z.object({ pValue: z.number(), permutations: z.number(), participants: z.number(), distinguishable: z.boolean() }),
  stability: z.number(), resamples: z.number(),
  prediction: z.object({ fromMap: z.number(), fromMajority: z.number(), hiddenVotes: z.number() }).nullable(),
});

export const AnalysisJson = z.object({
  schema: z.literal("hiroba/opinion-map@1"),
  settings: z.object({
    mode: z.enum(["standard", "polis"]), solver: z.enum(["sparse", "dense"]), seed: z.number(), minVotesToPlace: z.number(), minPlaced: z.number(),
    maxGroupCount: z.number(), pinnedGroupCount: z.number().nullable(), baseClusterCount: z.number(), placeExactly: z.array(Id).nullable(),
  }),
  inputHash: z.string(),
  counts: z.object({ participants: z.number(), placed: z.number(), statements: z.number(), votes: z.number() }),
  pca: z.object({
    statementIds: z.array(Id), center: z.array(z.number()), components: z.tuple([z.array(z.number()), z.array(z.number())]),
    explainedVarianceShare: z.tuple([z.number(), z.number()]), axisDetermined: z.tuple([z.boolean(), z.boolean()]),
  }),
  participants: z.array(z.object({ id: Id, x: z.number(), y: z.number(), votes: z.number(), group: z.string().nullable() })),
  statements: z.array(z.object({
    id: Id, moderation: z.enum(["pending", "accepted", "rejected"]), isMeta: z.boolean(), x: z.number(), y: z.number(), extremity: z.number(), priority: z.number(),
    ...Tally,
    consensus: z.object({ agree: z.number(), disagree: z.number(), geometricMean: z.number(), lowestGroupLowerBound: z.number() }),
    divisiveness: z.number(), uncertainty: z.number(), bridging: Bridging.nullable(), groups: z.record(z.string(), GroupOnStatement),
  })),
  groupings: z.array(z.object({ k: z.number(), silhouette: z.number(), inertia: z.number(), stability: z.number().nullable() })),
  chosenK: z.number(),
  assessment: Assessment.nullable(),
  groups: z.array(z.object({ id: z.string(), size: z.number(), stability: z.number().nullable(), representative: z.array(z.object({ statementId: Id, direction: z.enum(["agree", "disagree"]) })) })),
  consensus: z.object({ agree: z.array(z.object({ statementId: Id })), disagree: z.array(z.object({ statementId: Id })) }),
});
export type AnalysisJson = z.infer<typeof AnalysisJson>;
