import { computeOpinionMap } from "../../clustering/compute-opinion-map.ts";
import { isNewStatement, type NextCandidate } from "../../clustering/next-statement.ts";
import { OpinionEngine } from "../../clustering/opinion-engine.ts";
import type { OpinionMap } from "../../clustering/opinion-map.ts";
import { createRandom, type Random } from "../../clustering/random.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import { buildSyntheticVotes, drawVote, type VotingModel } from "../support/synthetic-votes.ts";
import type { Routing } from "./routings.ts";

export interface RoutingResult {
  readonly votesToPlace: number;
  /** Share of newcomers in their planted group after seven votes. */
  readonly placedAfterSeven: number;
  /** Share of planted consensus statements found after a third, two thirds and all of the citizens. */
  readonly foundByThird: readonly number[];
  readonly votesToFindHalf: number;
  readonly fewestVotesOnLate: number;
  readonly votes: number;
}

export interface Plan {
  readonly citizens: number;
  readonly statements: number;
  readonly groups: number;
  readonly seed: number;
}

const REDRAW_EVERY = 20;
const SEEDED_SHARE = 0.4;
const LAST_ARRIVAL = 0.8;
const NEWCOMERS = 300;
const MOST_VOTES = 20;

interface Conversation {
  readonly plan: Plan;
  readonly model: VotingModel;
  readonly route: Routing;
  readonly random: Random;
  readonly seen: Uint32Array;
  priority: (number | null)[];
}

/** Citizens of planted groups give 4 to 16 votes each; the map and its priorities are drawn anew every 20 citizens. */
export function simulateConversation(route: Routing, plan: Plan): RoutingResult {
  const { citizens, statements, groups, seed } = plan;
  const { model, consensus } = buildSyntheticVotes({ participants: 1, statements, groups, missingShare: 0.5, seed: seed + 100 });
  const random = createRandom(seed, 500);
  const conversation: Conversation = {
    plan, model, route, random, seen: new Uint32Array(statements), priority: new Array<number | null>(statements).fill(null),
  };
  const engine = new OpinionEngine(Array.from({ length: statements }, (_, id) => ({ id, moderation: "accepted" as const, isMeta: false })));
  const settings = { ...defaultSettings, pinnedGroupCount: groups };
  const truth: number[] = [];
  const foundByThird: number[] = [];
  let map: OpinionMap | undefined;
  let votes = 0;
  let votesToFindHalf = Number.NaN;

  for (let citizen = 0; citizen < citizens; citizen += 1) {
    truth.push(random.below(groups));
    const given = vote(conversation, truth[citizen]!, openAt(plan, citizen), 4 + random.below(13));
    engine.apply([...given].map(([statementId, score]) => ({ participantId: citizen, statementId, score })));
    for (const statement of given.keys()) conversation.seen[statement]! += 1;
    votes += given.size;
    if ((citizen + 1) % REDRAW_EVERY !== 0) continue;
    map = computeOpinionMap(engine.votes(), settings, map);
    conversation.priority = map.statements.map(({ seen, priority }) => (seen === 0 ? null : priority));
    const found = shareFound(map, consensus);
    if (Number.isNaN(votesToFindHalf) && found >= 0.5) votesToFindHalf = votes;
    if (((citizen + 1) * 3) % citizens < 3 * REDRAW_EVERY && foundByThird.length < Math.floor(((citizen + 1) * 3) / citizens)) foundByThird.push(found);
  }
  const late = conversation.seen.subarray(Math.round(statements * (1 + SEEDED_SHARE) / 2));
  return {
    ...placeNewcomers(conversation, map!, truth),
    foundByThird,
    votesToFindHalf: Number.isNaN(votesToFindHalf) ? votes : votesToFindHalf,
    fewestVotesOnLate: Math.min(...late),
    votes,
  };
}

/** Statements there are when this citizen comes; numbers are in order of arrival. */
function openAt({ statements, citizens }: Plan, citizen: number): number {
  const arrived = Math.min(1, citizen / (citizens * LAST_ARRIVAL));
  return Math.round(statements * (SEEDED_SHARE + (1 - SEEDED_SHARE) * arrived));
}

/** The votes of one citizen in the order they were given. */
function vote({ route, random, model, seen, priority }: Conversation, group: number, open: number, budget: number): Map<number, -1 | 0 | 1> {
  const given = new Map<number, -1 | 0 | 1>();
  const unvoted = new Set(Array.from({ length: open }, (_, id) => id));
  while (given.size < budget) {
    const candidates = [...unvoted].map((id): NextCandidate => ({ id, priority: priority[id] ?? null, isMeta: false, isNew: isNewStatement(seen[id]!) }));
    const next = route(candidates, given.size, random);
    if (typeof next !== "number") break;
    unvoted.delete(next);
    given.set(next, drawVote(model, group, next, random));
  }
  return given;
}

const shareFound = (map: OpinionMap, consensus: readonly number[]): number =>
  consensus.filter((statement) => map.groups.length > 1 && map.statements[statement]!.consensus.lowestGroupLowerBound > 0.5).length / consensus.length;

function placeNewcomers(conversation: Conversation, map: OpinionMap, truth: readonly number[]): Pick<RoutingResult, "votesToPlace" | "placedAfterSeven"> {
  const { plan, random } = conversation;
  const plantedOf = map.groups.map((_, index) => mostCommon(truth.filter((_group, citizen) => map.participants.group[citizen] === index), plan.groups));
  let votesToPlace = 0;
  let afterSeven = 0;
  for (let newcomer = 0; newcomer < NEWCOMERS; newcomer += 1) {
    const group = random.below(plan.groups);
    const rightAfter = placeAfterEach(map, vote(conversation, group, plan.statements, MOST_VOTES)).map((index) => plantedOf[index] === group);
    votesToPlace += rightAfter.lastIndexOf(false) + 2 > rightAfter.length ? rightAfter.length : rightAfter.lastIndexOf(false) + 2;
    if (rightAfter[6] === true) afterSeven += 1;
  }
  return { votesToPlace: votesToPlace / NEWCOMERS, placedAfterSeven: afterSeven / NEWCOMERS };
}

/** Group whose centre is nearest after the first vote, the second, … The scale √(statements / votes) as in project.ts. */
function placeAfterEach({ pca, groups }: OpinionMap, given: ReadonlyMap<number, number>): number[] {
  let alongX = 0;
  let alongY = 0;
  return [...given].map(([statement, score], index) => {
    alongX += (score - pca.center[statement]!) * pca.components[0][statement]!;
    alongY += (score - pca.center[statement]!) * pca.components[1][statement]!;
    const scale = Math.sqrt(pca.statementIds.length / (index + 1));
    const distances = groups.map(({ center }) => (center[0] - scale * alongX) ** 2 + (center[1] - scale * alongY) ** 2);
    return distances.indexOf(Math.min(...distances));
  });
}

function mostCommon(labels: readonly number[], groups: number): number {
  const counts = Array.from({ length: groups }, (_, group) => labels.filter((label) => label === group).length);
  return counts.indexOf(Math.max(...counts));
}
