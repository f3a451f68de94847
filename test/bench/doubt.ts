// npm run bench -- doubt: what the assessment says of synthetic conversations and, where they are at hand
// (HIROBA_PARITY_DATA), of real ones; how good the groupings are; and what it costs.
import { assessOpinionMap } from "../../clustering/assess-opinion-map.ts";
import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { kmeans, kmeansPlusPlus } from "../../clustering/kmeans.ts";
import type { OpinionMap } from "../../clustering/opinion-map.ts";
import { createRandom } from "../../clustering/random.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import type { VoteMatrix } from "../../clustering/vote-matrix.ts";
import { openDataNames, readOpenData } from "../support/real-conversations.ts";
import { buildSyntheticVotes } from "../support/synthetic-votes.ts";
import { printTable } from "./print-table.ts";

const planted = (participants: number, statements: number, groups: number, missingShare: number): VoteMatrix =>
  buildSyntheticVotes({ participants, statements, groups, missingShare, seed: 4 }).votes;

const conversations: readonly (readonly [string, () => VoteMatrix])[] = [
  ["planted: none, 500×100", () => planted(500, 100, 1, 0.7)],
  ["planted: 3, 500×100", () => planted(500, 100, 3, 0.7)],
  ["planted: 3, 100k×1000", () => planted(100_000, 1_000, 3, 0.91)],
  ...openDataNames.map((name) => [name, () => readOpenData(name).votes] as const),
];

const rows = conversations.map(([name, load]) => {
  process.stderr.write(`assessing ${name} …\n`);
  const votes = load();
  const map = computeOpinionMap(votes, defaultSettings);
  const start = process.cpuUsage();
  const assessed = assessOpinionMap(votes, map);
  const { user, system } = process.cpuUsage(start);
  const { assessment, groups, statements } = assessed;
  const bridging = statements.filter((statement) => statement.bridging?.bridges).length;
  return [
    name, String(map.counts.placed), String(map.chosenK),
    map.groupings.find(({ k }) => k === map.chosenK)?.silhouette.toFixed(2) ?? "-",
    map.pca.explainedVarianceShare.map((share) => `${(100 * share).toFixed(0)} %`).join(" + "),
    assessment?.significance.pValue.toFixed(2) ?? "-",
    assessment?.stability.toFixed(2) ?? "-",
    groups.map(({ id, stability }) => `${id} ${stability?.toFixed(2) ?? "-"}`).join(", "),
    percent(assessment?.prediction?.fromMap), percent(assessment?.prediction?.fromMajority),
    String(bridging), votes.participantIds.length > 20_000 ? "-" : worstRatio(map).toFixed(5),
    ((user + system) / 1e6).toFixed(1),
  ];
});
printTable(
  ["conversation", "placed", "k", "silhouette", "explained", "p", "stability", "of each group", "by map", "by majority", "bridging", "worst inertia", "CPU s"],
  rows,
);
process.stdout.write(
  [
    "p, stability, by map, by majority, bridging: see docs/method.md, steps 7, 10 and 11",
    "worst inertia: largest ratio, over k, of our inertia to the best of 50 independent k-means++ runs on the same people",
    "CPU s: processor time of the assessment alone, without the map",
    "",
  ].join("\n"),
);

function worstRatio({ participants, groupings }: OpinionMap): number {
  const placed = [...participants.ids.keys()].filter((row) => participants.group[row]! >= 0);
  const positions = { x: Float64Array.from(placed, (row) => participants.x[row]!), y: Float64Array.from(placed, (row) => participants.y[row]!) };
  const ratios = groupings.map(({ k, inertia }) => {
    const runs = Array.from({ length: 50 }, (_, run) => kmeans(positions, null, kmeansPlusPlus(positions, null, k, createRandom(run, 77_000 + k))).inertia);
    return inertia / Math.min(...runs);
  });
  return Math.max(...ratios);
}

function percent(share: number | undefined): string {
  return share === undefined ? "-" : `${(100 * share).toFixed(1)} %`;
}
