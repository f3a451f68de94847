import type { Bridging, GroupId, Tally } from "../../clustering/opinion-map.ts";
import type { FactPack } from "../../server/report/fact-pack.ts";
import { buildFactPack, type CountedMap } from "../../server/report/build-fact-pack.ts";
import { defaultParameters, type ReportParameters } from "../../server/report/report-parameters.ts";

/** [agrees, disagrees, passes] */
export type Votes = readonly [number, number, number];

export interface PlannedStatement {
  readonly id: number;
  readonly text: string;
  readonly language?: string;
  readonly votes: Readonly<Record<GroupId, Votes>>;
  readonly bridging?: Bridging | null;
}

export interface PlannedConversation {
  /** Group sizes; participants are exactly the groups' members. */
  readonly groups: Readonly<Record<GroupId, number>>;
  readonly statements: readonly PlannedStatement[];
  readonly distinguishable?: boolean | null;
  readonly parameters?: Partial<ReportParameters>;
  readonly representative?: Readonly<Record<GroupId, readonly { readonly statementId: number; readonly direction: "agree" | "disagree" }[]>>;
}

const tally = ([agrees, disagrees, passes]: Votes): Tally => ({ agrees, disagrees, passes, seen: agrees + disagrees + passes });

/** The parts of an opinion map a report reads, from counts one can check by hand. */
export function buildCountedMap(plan: PlannedConversation): CountedMap {
  const ids = Object.keys(plan.groups);
  const people = ids.reduce((sum, id) => sum + (plan.groups[id] ?? 0), 0);
  const statements = plan.statements.map(({ id, votes, bridging }) => {
    const cells: readonly Tally[] = ids.map((group) => tally(votes[group] ?? [0, 0, 0]));
    const groups: Readonly<Record<GroupId, Tally>> = Object.fromEntries(ids.map((group, index) => [group, cells[index] ?? tally([0, 0, 0])]));
    const sum = (key: "agrees" | "disagrees" | "passes" | "seen"): number => cells.reduce((total, cell) => total + cell[key], 0);
    return {
      id,
      agrees: sum("agrees"),
      disagrees: sum("disagrees"),
      passes: sum("passes"),
      seen: sum("seen"),
      bridging: bridging ?? null,
      groups,
    };
  });
  return {
    counts: { participants: people, placed: people, votes: statements.reduce((total, { seen }) => total + seen, 0) },
    groups: ids.map((id) => ({
      id,
      size: plan.groups[id] ?? 0,
      representative: (plan.representative?.[id] ?? []).map((named) => ({
        ...named, successes: 0, trials: 0, share: 0, test: 0, ratio: 0, ratioTest: 0, bestAgree: false,
      })),
    })),
    statements,
    assessment: plan.distinguishable === undefined || plan.distinguishable === null ? null : { significance: { distinguishable: plan.distinguishable } },
  };
}

export const buildPack = (plan: PlannedConversation): FactPack =>
  buildFactPack({
    snapshotHash: "0".repeat(64),
    map: buildCountedMap(plan),
    hidden: new Set(Object.keys(plan.groups).filter((id) => (plan.groups[id] ?? 0) < defaultParameters.minGroupSize)),
    statements: plan.statements.map(({ id, text, language }) => ({ id, text, language: language ?? "en" })),
    parameters: { ...defaultParameters, ...plan.parameters },
  });

/** Two groups of 40 and 20 people; every kind of finding once. */
export const smallTown: PlannedConversation = {
  groups: { A: 40, B: 20 },
  statements: [
    { id: 1, text: "The library should open on Sundays.", votes: { A: [36, 2, 2], B: [18, 1, 1] } },
    { id: 2, text: "Parking in the centre should be free.", votes: { A: [4, 34, 2], B: [17, 2, 1] } },
    { id: 3, text: "The town needs a second swimming pool.", votes: { A: [17, 17, 6], B: [9, 8, 3] } },
    { id: 4, text: "Street lights should go off at midnight.", votes: { A: [8, 8, 24], B: [4, 4, 12] } },
    { id: 5, text: "Dogs should be banned from every park.", votes: { A: [2, 36, 2], B: [1, 18, 1] } },
    { id: 6, text: "Buses should run every ten minutes.", votes: { A: [3, 1, 0], B: [1, 0, 0] } },
  ],
};

/** The same town in Japanese. */
export const smallTownJapanese: PlannedConversation = {
  ...smallTown,
  statements: [
    "図書館は日曜日も開けてほしい。",
    "中心街の駐車場は無料にするべきだ。",
    "町にはもう一つプールが必要だ。",
    "街灯は夜中に消したほうがよい。",
    "公園への犬の立ち入りは禁止するべきだ。",
    "バスをもっと増やしてほしい。",
  ].map((text, index) => ({ ...(smallTown.statements[index] ?? { id: index + 1, votes: {} }), text, language: "ja" })),
};
