import { createHash, type Hash } from "node:crypto";
import type { MapSettings } from "./settings.ts";
import type { VoteMatrix } from "./vote-matrix.ts";

const IDS_A_PIECE = 10_000;

/**
 * sha256 (hex) of everything a map is computed from. The bytes: the line "hiroba/votes@1"; the settings, the
 * statements as [id, moderation, isMeta] and the participant ids as JSON lines in canonical order; then the row
 * starts, columns (both 32-bit little endian) and scores of the votes. Order of arrival leaves no trace.
 */
export function inputHash(votes: VoteMatrix, settings: MapSettings): string {
  const hash = createHash("sha256");
  hash.update("hiroba/votes@1\n");
  hash.update(`${JSON.stringify(Object.entries(settings).sort(([left], [right]) => (left < right ? -1 : 1)))}\n`);
  updateLines(hash, votes.statements.map(({ id, moderation, isMeta }) => [id, moderation, isMeta]));
  updateLines(hash, votes.participantIds);
  for (const array of [votes.rowStart, votes.column, votes.score]) {
    hash.update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  }
  return hash.digest("hex");
}

function updateLines(hash: Hash, lines: readonly unknown[]): void {
  for (let start = 0; start < lines.length; start += IDS_A_PIECE) {
    hash.update(`${JSON.stringify(lines.slice(start, start + IDS_A_PIECE))}\n`);
  }
}
