import type { LeftOut } from "../contract/integrity.ts";
import type { Deps } from "../deps.ts";
import type { StoredMap } from "../domain.ts";
import { leftOutOf } from "../integrity/left-out.ts";

/** Who is not counted on this map; undefined: everybody is. */
export async function readLeftOut({ store }: Pick<Deps, "store">, { conversationId, exclusionsUpTo = 0 }: Pick<StoredMap, "conversationId" | "exclusionsUpTo">): Promise<LeftOut | undefined> {
  return exclusionsUpTo === 0 ? undefined : leftOutOf(await store.exclusions.log(conversationId), exclusionsUpTo);
}
