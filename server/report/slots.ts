import type { GroupId } from "../../clustering/opinion-map.ts";
import type { FactPack, VoteCell } from "./fact-pack.ts";

// A sentence is stored as words with slots: "{{S12.agree}} of {{S12.n}} people agreed: {{quote:S12}}".
// Only code sets numbers and quotations, so they are right by construction.

export type Piece = { readonly kind: "words"; readonly text: string } | { readonly kind: "slot"; readonly path: string };

/** Words and slots in order; a brace that belongs to no slot stays in the words, where the verifier finds it. */
export function parseSkeleton(skeleton: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of skeleton.matchAll(/\{\{([^{}]*)\}\}/g)) {
    if (match.index > end) pieces.push({ kind: "words", text: skeleton.slice(end, match.index) });
    pieces.push({ kind: "slot", path: match[1] ?? "" });
    end = match.index + match[0].length;
  }
  if (end < skeleton.length) pieces.push({ kind: "words", text: skeleton.slice(end) });
  return pieces;
}

/** The words alone, each slot replaced by a blank, for rules that look at wording. */
export const wordsOf = (skeleton: string): string =>
  parseSkeleton(skeleton)
    .map((piece) => (piece.kind === "words" ? piece.text : " "))
    .join("");

/** Numbers of a section that its opening sentence may name. */
export interface SectionFigures {
  readonly members: number;
}

export type SlotValue =
  | { readonly kind: "share"; readonly value: number; readonly rounding: "nearest" | "down"; readonly statementId: number | null; readonly groupId: GroupId | null }
  | { readonly kind: "count"; readonly value: number; readonly statementId: number | null; readonly groupId: GroupId | null }
  | { readonly kind: "name"; readonly groupId: GroupId }
  | { readonly kind: "quote"; readonly statementId: number };

const statementPath = /^S(\d+)\.(agree|disagree|pass|n|lowestAgree|lowestDisagree)$/;
const groupOnStatementPath = /^S(\d+)\.([A-Z]{1,2})\.(others\.)?(agree|disagree|pass|n)$/;
const groupPath = /^([A-Z]{1,2})\.(name|size|share)$/;
/** "p.": as it is; "points.": a share as percentage points, without the sign. */
const parameterPath = /^(p|points)\.([a-zA-Z]+)$/;

/** The value behind a slot, or null when the path means nothing in this fact pack. */
export function resolveSlot(pack: FactPack, section: SectionFigures, path: string): SlotValue | null {
  const quote = /^quote:S(\d+)$/.exec(path);
  if (quote !== null) {
    const statementId = Number(quote[1]);
    return pack.byId.has(statementId) ? { kind: "quote", statementId } : null;
  }
  return (
    resolveStatement(pack, path) ?? resolveGroupOnStatement(pack, path) ?? resolveGroup(pack, path) ?? resolveOverall(pack, section, path)
  );
}

function resolveStatement(pack: FactPack, path: string): SlotValue | null {
  const match = statementPath.exec(path);
  if (match === null) return null;
  const statementId = Number(match[1]);
  const fact = pack.byId.get(statementId);
  if (fact === undefined) return null;
  const name = match[2];
  if (name === "lowestAgree" || name === "lowestDisagree") {
    const direction = name === "lowestAgree" ? "agree" : "disagree";
    const shares = fact.eligible.flatMap((id) => fact.groups[id]?.[direction].value ?? []);
    if (shares.length === 0) return null;
    return { kind: "share", value: Math.min(...shares), rounding: "nearest", statementId, groupId: null };
  }
  return cellValue(fact.all, name, statementId, null);
}

function resolveGroupOnStatement(pack: FactPack, path: string): SlotValue | null {
  const match = groupOnStatementPath.exec(path);
  if (match === null) return null;
  const statementId = Number(match[1]);
  const groupId = match[2] ?? "";
  const cell = pack.byId.get(statementId)?.groups[groupId];
  const chosen = match[3] === undefined ? cell : cell?.others;
  return chosen === undefined || chosen === null ? null : cellValue(chosen, match[4], statementId, groupId);
}

function cellValue(cell: VoteCell, name: string | undefined, statementId: number, groupId: GroupId | null): SlotValue {
  if (name === "n") return { kind: "count", value: cell.seen, statementId, groupId };
  const value = name === "agree" ? cell.agree.value : name === "disagree" ? cell.disagree.value : cell.passShare;
  return { kind: "share", value, rounding: "nearest", statementId, groupId };
}

function resolveGroup(pack: FactPack, path: string): SlotValue | null {
  const match = groupPath.exec(path);
  const group = pack.groups.find(({ id }) => id === match?.[1]);
  if (match === null || group === undefined) return null;
  if (match[2] === "name") return { kind: "name", groupId: group.id };
  if (match[2] === "size") return { kind: "count", value: group.size, statementId: null, groupId: group.id };
  const value = pack.placed === 0 ? 0 : group.size / pack.placed;
  return { kind: "share", value, rounding: "nearest", statementId: null, groupId: group.id };
}

function resolveOverall(pack: FactPack, section: SectionFigures, path: string): SlotValue | null {
  const count = (value: number): SlotValue => ({ kind: "count", value, statementId: null, groupId: null });
  if (path === "section.members") return count(section.members);
  if (path === "statements") return count(pack.facts.length);
  if (path === "people") return count(pack.people);
  if (path === "placed") return count(pack.placed);
  if (path === "minVotes") return count(pack.minVotes);
  const share = (value: number, rounding: "nearest" | "down" = "nearest"): SlotValue => ({
    kind: "share",
    value,
    rounding,
    statementId: null,
    groupId: null,
  });
  if (path === "uncertainFrom") return share(pack.uncertainFrom, "down");
  const [, style, name] = parameterPath.exec(path) ?? [];
  const parameters: Readonly<Record<string, number>> = { ...pack.parameters };
  const value = name === undefined ? undefined : parameters[name];
  if (value === undefined) return null;
  if (style === "points") return count(Math.round(value * 100));
  return value <= 1 ? share(value) : count(value);
}
