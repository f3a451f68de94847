import { findCounter } from "./sha256-search.ts";
import type { WorkAnswer, WorkOrder } from "./solve-work.ts";

/** Hashes between two words of how far it is. */
const AT_ONCE = 20_000;

const tell = (answer: WorkAnswer): void => self.postMessage(answer);

self.onmessage = ({ data: { parameters: { salt, nonce, keyPrefix: prefix, data: { most } } } }: MessageEvent<WorkOrder>) => {
  for (let from = 0; from < most; from += AT_ONCE) {
    const found = findCounter({ salt, nonce, prefix }, from, Math.min(most, from + AT_ONCE));
    if (found !== null) return tell({ found: { counter: found.counter, derivedKey: found.hash } });
    tell({ share: Math.min(1, (from + AT_ONCE) / most) });
  }
  tell({ found: null });
};
