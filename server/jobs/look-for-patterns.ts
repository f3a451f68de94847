import type { Finding } from "../contract/integrity.ts";
import { findPatterns } from "../integrity/find-patterns.ts";
import { readTraces } from "../integrity/trace.ts";
import type { Store } from "../store/store.ts";

/** What is unusual in who took part and how. Reads the whole vote log: on a thread of its own. Who is left out already is passed over. */
export async function lookForPatterns(store: Store, conversationId: string): Promise<readonly Finding[]> {
  const [people, statements, stored, { exclusions }] = await Promise.all([
    store.origins.traces(conversationId), store.statements.list(conversationId), store.maps.latest(conversationId), store.maps.mapInput(conversationId),
  ]);
  const traces = await readTraces(people, store.votes.logAfter(conversationId, 0), exclusions.numbers);
  const rows = new Map((stored?.map.participants.ids ?? []).map((id, row) => [id, row]));
  const groups = stored?.map.participants.group;
  return findPatterns({
    traces, texts: new Map(statements.map(({ id, text }) => [id, text])),
    groupOf: (number) => groups?.[rows.get(number) ?? -1] ?? -1,
  });
}
