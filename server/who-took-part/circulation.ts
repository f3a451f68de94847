/** Counts from `low` to `high`, both included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** People counted on their way from one node to another, and what is known of how many they are. */
export interface Arc extends Range {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Circulation {
  /** Whether the count can be only what it is, for somebody who knows what is known of all arcs. */
  isPinned(arc: Arc): boolean;
  /** Whether one person more may go out of `from` and one fewer out of `to`, while every other sum stays; never by way of `except`. */
  canShift(from: number, to: number, except: number): boolean;
}

/**
 * Counts of a table as a circulation in a network with integer bounds: total → rows → cells → columns → total. Whatever else
 * the counts could be is reached from what they are along cycles of the residual graph, so a count is pinned exactly when no
 * such cycle goes through its arc (Ahuja, Magnanti, Orlin, Network Flows, 1993, chapters 2 and 6). No two arcs join the same nodes.
 */
export function createCirculation(nodes: number, arcs: readonly Arc[]): Circulation {
  const ways: Set<number>[] = Array.from({ length: nodes }, () => new Set());
  for (const { from, to, count, low, high } of arcs) {
    if (count < high) ways[from]?.add(to);
    if (count > low) ways[to]?.add(from);
  }
  /** A way from one node to another that is not the arc between them. */
  const leads = (from: number, to: number, isDirectAllowed: boolean, except = -1): boolean => {
    const seen = new Set([from, except]);
    const next = [from];
    for (let node = next.pop(); node !== undefined; node = next.pop()) {
      for (const other of ways[node] ?? []) {
        if (seen.has(other) || (!isDirectAllowed && node === from && other === to)) continue;
        if (other === to) return true;
        seen.add(other);
        next.push(other);
      }
    }
    return false;
  };
  return {
    isPinned: ({ from, to, count, low, high }) => !(count < high && leads(to, from, false)) && !(count > low && leads(from, to, false)),
    canShift: (from, to, except) => leads(from, to, true, except),
  };
}
