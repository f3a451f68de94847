import { createHash } from "node:crypto";
import type { PackedVotes } from "./packed-votes.ts";
import type { MapSettings } from "./settings.ts";
import type { Id, StatementColumn, VoteMatrix } from "./vote-matrix.ts";

/**
 * sha256 (hex) of everything a map is computed from: votes, statements, settings. Order of arrival leaves no trace.
 *
 * Two levels, so that a vote changes a sheet and not the whole book. Participants in canonical order are cut into sheets:
 * one begins with the first of all and with everybody at whom `beginsSheet`. Sheet: sha256 of its participants' ids as a
 * JSON list and a line end; of each one's number of votes, 32 bits; and of the votes, 4 · statement + score + 1 with
 * statements numbered in canonical order, 16 bits, or 32 with 16,384 statements and more. All little endian.
 * Book: the lines "hiroba/votes@2"; the settings, ordered by name; the statements as [id, moderation, isMeta]; the number
 * of participants; then the 32 bytes of each sheet.
 */
export function inputHash({ participantIds, statements }: VoteMatrix, settings: MapSettings, packed: PackedVotes): string {
  return hashOfBook(statements, settings, participantIds.length, sheetsOf(participantIds, packed));
}

/** Sheets of all participants, one after the other. */
export function* sheetsOf(ids: readonly Id[], votes: PackedVotes): Generator<Uint8Array> {
  for (let from = 0; from < ids.length;) {
    let to = from + 1;
    while (to < ids.length && !beginsSheet(ids[to]!)) to += 1;
    yield hashOfSheet(ids, votes, from, to);
    from = to;
  }
}

export function hashOfBook(statements: readonly StatementColumn[], settings: MapSettings, participants: number, sheets: Iterable<Uint8Array>): string {
  const hash = createHash("sha256");
  const line = (value: unknown): void => void hash.update(`${JSON.stringify(value)}\n`);
  hash.update("hiroba/votes@2\n");
  line(Object.entries(settings).sort(([left], [right]) => (left < right ? -1 : 1)));
  line(statements.map(({ id, moderation, isMeta }) => [id, moderation, isMeta]));
  line(participants);
  for (const sheet of sheets) hash.update(sheet);
  return hash.digest("hex");
}

/** One participant in 32: the last five bits of FNV-1a (32 bits) of the id's JSON text, by UTF-16 code units, are 0. */
export function beginsSheet(id: Id): boolean {
  const text = typeof id === "number" ? String(id) : JSON.stringify(id);
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return (state & 31) === 0;
}

/** @param from first row of the sheet @param to the row after its last */
export function hashOfSheet(ids: readonly Id[], { codes, rowStart, rowEnd }: PackedVotes, from: number, to: number): Uint8Array {
  const lengths = new Uint32Array(to - from);
  let cells = 0;
  for (let row = from; row < to; row += 1) {
    lengths[row - from] = rowEnd[row]! - rowStart[row]!;
    cells += lengths[row - from]!;
  }
  const written = codes instanceof Uint16Array ? new Uint16Array(cells) : new Uint32Array(cells);
  let place = 0;
  for (let row = from; row < to; row += 1) {
    written.set(codes.subarray(rowStart[row], rowEnd[row]), place);
    place += lengths[row - from]!;
  }
  return createHash("sha256").update(`${JSON.stringify(ids.slice(from, to))}\n`).update(lengths).update(written).digest();
}
