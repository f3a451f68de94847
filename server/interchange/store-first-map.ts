import { assessOpinionMap } from "../../clustering/assess-opinion-map.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import type { StoredMap } from "../domain.ts";
import { catchUp } from "../jobs/conversation-engine.ts";
import type { Store } from "../store/store.ts";

/**
 * Computes, assesses and stores the map of a conversation that was loaded as a whole, so that it is there before the
 * first reader; later maps come from the recompute job. A second or two for a thousand participants.
 */
export async function storeFirstMap(store: Store, conversationId: string, now: number): Promise<StoredMap> {
  const { engine, seq, statementsRevision } = await catchUp(store, conversationId, undefined);
  const map = assessOpinionMap(engine.votes(), engine.map(defaultSettings));
  return store.maps.save(conversationId, map, seq, now, statementsRevision);
}
