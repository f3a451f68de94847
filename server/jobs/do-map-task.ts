import { assessOpinionMap } from "../../clustering/assess-opinion-map.ts";
import { carryAssessment } from "../../clustering/carry-assessment.ts";
import type { OpinionEngine } from "../../clustering/opinion-engine.ts";
import type { OpinionMap } from "../../clustering/opinion-map.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import { decodeOpinionMap, encodeOpinionMap } from "../store/encode-opinion-map.ts";
import { KeepRecent } from "../store/keep-recent.ts";
import type { Store } from "../store/store.ts";
import { catchUp, type ConversationEngine } from "./conversation-engine.ts";
import { lookForPatterns } from "./look-for-patterns.ts";
import { divideAgain, openAndTest } from "./look-again.ts";
import type { Look, MapAnswer, MapTask } from "./map-task.ts";

/** Conversations whose votes one thread keeps in memory. */
const ENGINES_KEPT = 200;
/** No line of the exclusion log has this number: an engine that leaves out what was only supposed is never taken for another. */
const SUPPOSED = -1;

/** The work of a map thread, apart from being a thread. Tasks must be given one after the other. */
export function createMapTaskRunner(store: Store, clock: () => number): (task: MapTask) => Promise<MapAnswer> {
  const engines = new KeepRecent<ConversationEngine>(ENGINES_KEPT);

  async function draw(conversationId: string): Promise<MapAnswer> {
    const engine = await catchUp(store, conversationId, engines.get(conversationId));
    engines.set(conversationId, engine);
    const previous = (await store.maps.latest(conversationId))?.map;
    const drawn = engine.engine.map({ ...defaultSettings, pinnedGroupCount: engine.groupCount }, previous);
    const map = previous === undefined ? drawn : carryAssessment(drawn, previous);
    const { version } = await store.maps.save(conversationId, map, engine.seq, clock(), engine.statementsRevision, engine.exclusions.upTo);
    return { version, votes: map.counts.votes };
  }

  async function assess(conversationId: string): Promise<MapAnswer> {
    const { engine, groupCount } = await catchUp(store, conversationId, undefined);
    const previous = (await store.maps.latest(conversationId))?.map;
    const map = engine.map({ ...defaultSettings, pinnedGroupCount: groupCount }, previous);
    const checked = encodeOpinionMap(assessOpinionMap(engine.votes(), map));
    return { version: null, votes: map.counts.votes, checked };
  }

  async function adopt(conversationId: string, checked: Uint8Array): Promise<MapAnswer> {
    const latest = await store.maps.latest(conversationId);
    if (latest === null) return { version: null, votes: 0 };
    const map = carryAssessment(latest.map, decodeOpinionMap(checked));
    const { version } = await store.maps.save(conversationId, map, latest.inputSeq, clock(), latest.statementsRevision, latest.exclusionsUpTo);
    return { version, votes: map.counts.votes };
  }

  /** The newest map with an engine that has read the very votes it was made of. */
  async function look(conversationId: string, work: (engine: OpinionEngine, latest: OpinionMap) => Pick<Look, "map" | "opened">): Promise<MapAnswer> {
    const latest = await store.maps.latest(conversationId);
    if (latest === null) return { version: null, votes: 0 };
    const engine = await catchUp(store, conversationId, engines.get(conversationId), latest.inputSeq, await store.exclusions.asOf(conversationId, latest.exclusionsUpTo ?? 0));
    engines.set(conversationId, engine);
    const { version, computedAt, map } = latest;
    return { version: null, votes: map.counts.votes, look: { version, computedAt, ...work(engine.engine, map) } };
  }

  const divide = (conversationId: string, groupCount: number): Promise<MapAnswer> =>
    look(conversationId, (engine, latest) => ({ map: encodeOpinionMap(divideAgain(engine, latest, groupCount)) }));

  const open = (conversationId: string, groupCount: number | null, groupId: string): Promise<MapAnswer> =>
    look(conversationId, (engine, latest) => {
      const divided = groupCount === null ? latest : divideAgain(engine, latest, groupCount);
      const map = encodeOpinionMap(divided);
      if (!divided.groups.some(({ id }) => id === groupId)) return { map };
      const opened = openAndTest(engine, divided, groupId);
      return { map, opened: { map: encodeOpinionMap(opened.map), significance: opened.significance } };
    });

  /** Where the map was drawn before, letters and places are kept, as they would be. */
  async function suppose(conversationId: string, leftOut: readonly number[]): Promise<MapAnswer> {
    const latest = await store.maps.latest(conversationId);
    if (latest === null) return { version: null, votes: 0 };
    const { engine } = await catchUp(store, conversationId, undefined, latest.inputSeq, { upTo: SUPPOSED, numbers: new Set(leftOut) });
    const after = engine.map(latest.map.settings, latest.map);
    return { version: null, votes: after.counts.votes, supposed: { before: encodeOpinionMap(latest.map), after: encodeOpinionMap(after) } };
  }

  const patterns = async (conversationId: string): Promise<MapAnswer> => ({ version: null, votes: 0, findings: await lookForPatterns(store, conversationId) });

  return (task) => {
    switch (task.kind) {
      case "draw": return draw(task.conversationId);
      case "assess": return assess(task.conversationId);
      case "adopt": return adopt(task.conversationId, task.checked);
      case "divide": return divide(task.conversationId, task.groupCount);
      case "open": return open(task.conversationId, task.groupCount, task.groupId);
      case "suppose": return suppose(task.conversationId, task.leftOut);
      case "patterns": return patterns(task.conversationId);
    }
  };
}
