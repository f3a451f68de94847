import { indexById, placesIn } from "./canonical-order.ts";
import type { OpinionMap } from "./opinion-map.ts";
import type { MapSettings } from "./settings.ts";
import { scaleStatements, type StatementTotals } from "./statement-totals.ts";
import type { VoteMatrix } from "./vote-matrix.ts";

/**
 * Who is placed in a group (Polis §2.7), as row indices in ascending order:
 *
 *   placed = placed before ∪ { votes ≥ min(minVotesToPlace, statements) }, filled up to `minPlaced` by the most active
 *
 * `standard` counts votes on statements in play, `polis` all votes on all statements that have one. Passes count.
 * Of equally active people the first in canonical order comes first. In `standard` mode nobody is placed without any
 * vote on a statement in play, since there would be nothing to place them by.
 * `settings.placeExactly` replaces the rule (ids without votes are ignored).
 */
export function chooseParticipants(
  votes: Pick<VoteMatrix, "participantIds">,
  totals: StatementTotals,
  settings: MapSettings,
  previous?: OpinionMap,
): Uint32Array {
  const participants = votes.participantIds.length;
  const placed = new Uint8Array(participants);
  const active = settings.mode === "polis" ? totals.votes : totals.votesInPlay;

  if (settings.placeExactly !== null) {
    const rowOf = indexById(votes.participantIds);
    for (const id of settings.placeExactly) {
      const row = rowOf.get(id);
      if (row !== undefined) placed[row] = 1;
    }
    return rowsOf(placed);
  }

  const needed = Math.max(1, Math.min(settings.minVotesToPlace, scaleStatements(totals, settings.mode)));
  let count = 0;
  const place = (row: number): void => {
    if (placed[row] === 1 || active[row] === 0) return;
    placed[row] = 1;
    count += 1;
  };
  for (let row = 0; row < participants; row += 1) if (active[row]! >= needed) place(row);
  if (previous !== undefined) {
    const { ids, group } = previous.participants;
    const places = placesIn(votes.participantIds, ids);
    for (let row = 0; row < participants; row += 1) if (places[row]! >= 0 && group[places[row]!]! >= 0) place(row);
  }
  if (count < settings.minPlaced) {
    const waiting = Array.from({ length: participants }, (_, row) => row).filter((row) => placed[row] === 0);
    waiting.sort((left, right) => active[right]! - active[left]! || left - right);
    for (const row of waiting.slice(0, settings.minPlaced - count)) place(row);
  }
  return rowsOf(placed);
}

function rowsOf(placed: Uint8Array): Uint32Array {
  let count = 0;
  for (const flag of placed) count += flag;
  const rows = new Uint32Array(count);
  let written = 0;
  for (let row = 0; row < placed.length; row += 1) if (placed[row] === 1) rows[written++] = row;
  return rows;
}
