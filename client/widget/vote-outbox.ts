import type { VoteSaved } from "../../server/contract/participation.ts";
import type { Vote } from "../../server/contract/vote.ts";
import { ApiError } from "../shared/api.ts";
import type { TextStore } from "../shared/storage.ts";
import { addVote, backOffMs, judgeFailure, markTried, parseQueuedVote, removeVote, type QueuedVote, type VoteQueue } from "./vote-queue.ts";

export interface OutboxSurroundings {
  readonly store: TextStore;
  readonly conversationId: string;
  send(vote: QueuedVote): Promise<VoteSaved>;
  /** The server no longer knows the token: get another. */
  renewToken(): Promise<void>;
  newRequestId(): string;
  /** In 0–1. */
  random(): number;
  /** Calls back after `ms`; answers how to cancel. */
  schedule(ms: number, act: () => void): () => void;
  onChange(queue: VoteQueue): void;
  onSaved(vote: QueuedVote, answer: VoteSaved): void;
  onRefused(vote: QueuedVote, error: ApiError): void;
}

export interface VoteOutbox {
  readonly queue: () => VoteQueue;
  /** True after a try failed and until one succeeds. */
  readonly isStuck: () => boolean;
  add(statementId: number, vote: Vote | null, isImportant?: boolean): void;
  /** Sends what waits, now; called at start, when the line comes back, and after each vote. */
  flush(): void;
}

/**
 * Votes go here first and leave when the server has confirmed them. Each lies in storage under a key of its own, so that a
 * killed tab loses nothing and two tabs never overwrite each other; sending one twice counts once.
 */
export function createVoteOutbox(around: OutboxSurroundings): VoteOutbox {
  const prefix = `hiroba:vote:${around.conversationId}:`;
  const keep = (vote: QueuedVote): void => around.store.set(prefix + vote.requestId, JSON.stringify(vote));
  const drop = (vote: QueuedVote): void => around.store.remove(prefix + vote.requestId);

  let queue: VoteQueue = around.store
    .keys()
    .filter((key) => key.startsWith(prefix))
    .map((key) => parseQueuedVote(around.store.get(key)))
    .filter((vote) => vote !== null)
    .sort((one, other) => one.order - other.order);
  let isSending = false;
  let failures = 0;
  let cancelRetry: (() => void) | null = null;

  const change = (changed: VoteQueue): void => {
    queue = changed;
    around.onChange(queue);
  };

  const failed = async (vote: QueuedVote, error: ApiError): Promise<void> => {
    const verdict = judgeFailure(error);
    if (verdict === "refused") {
      failures = 0;
      drop(vote);
      change(removeVote(queue, vote.requestId));
      around.onRefused(vote, error);
      return;
    }
    failures += 1;
    if (verdict === "new-token") await around.renewToken().catch(() => undefined);
    // A fresh token is worth one try at once; a second refusal waits like any other failure.
    const isWorthNow = verdict === "new-token" && failures === 1;
    if (!isWorthNow) cancelRetry = around.schedule(backOffMs(failures, around.random()), () => flush());
    around.onChange(queue);
  };

  const sendAll = async (): Promise<void> => {
    for (let head = queue[0]; head !== undefined && cancelRetry === null; head = queue[0]) {
      const vote = head;
      queue = markTried(queue, vote.requestId);
      keep({ ...vote, tries: vote.tries + 1 });
      try {
        const answer = await around.send(vote);
        failures = 0;
        drop(vote);
        change(removeVote(queue, vote.requestId));
        around.onSaved(vote, answer);
      } catch (error) {
        await failed(vote, error instanceof ApiError ? error : new ApiError("unexpected-answer", 0));
      }
    }
  };

  const flush = (): void => {
    cancelRetry?.();
    cancelRetry = null;
    if (isSending) return;
    isSending = true;
    void sendAll().finally(() => {
      isSending = false;
    });
  };

  return {
    queue: () => queue,
    isStuck: () => failures > 0,
    add: (statementId, vote, isImportant = false) => {
      const { queue: longer, added, overtaken } = addVote(queue, { requestId: around.newRequestId(), statementId, vote, isImportant });
      keep(added);
      overtaken.forEach(drop);
      change(longer);
      // While a failed vote waits for its time, a new one does not hurry it.
      if (cancelRetry === null) flush();
    },
    flush,
  };
}
