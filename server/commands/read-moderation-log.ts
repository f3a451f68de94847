import type { LogPageQuery } from "../contract/moderation-log.ts";
import type { Deps } from "../deps.ts";
import type { ModerationLogEntry } from "../domain.ts";
import { followChain } from "../moderation-log/chain-hash.ts";
import { findConversation } from "./find-conversation.ts";

export interface LogPage {
  readonly total: number;
  readonly brokenAt: number | null;
  /** Newest first. */
  readonly entries: readonly ModerationLogEntry[];
}

/** One page of the moderation log, after checking the chain of the whole of it. */
export async function readModerationLog(deps: Deps, conversationId: string, { before = Infinity, limit }: LogPageQuery): Promise<LogPage> {
  await findConversation(deps, conversationId);
  const chain = followChain();
  let entries: ModerationLogEntry[] = [];
  for await (const batch of deps.store.statements.moderationLog(conversationId)) {
    for (const entry of batch) chain.next(entry);
    entries = [...entries, ...batch.filter(({ seq }) => seq < before)].slice(-limit);
  }
  return { total: chain.lines(), brokenAt: chain.brokenAt(), entries: entries.reverse() };
}
