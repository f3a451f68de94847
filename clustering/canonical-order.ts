import type { Id } from "./vote-matrix.ts";

/** Canonical order of ids: numbers by value, then strings by UTF-16 code unit. Independent of locale and of arrival. */
export function compareIds(left: Id, right: Id): number {
  if (typeof left === "number") {
    return typeof right === "number" ? left - right : -1;
  }
  if (typeof right === "number") return 1;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The position of each id in `ids`. Number 1 and string "1" are different ids. Throws RangeError on a repeated id. */
export function indexById(ids: readonly Id[]): Map<Id, number> {
  const index = new Map<Id, number>();
  ids.forEach((id, position) => {
    if (index.has(id)) throw new RangeError(`id ${JSON.stringify(id)} occurs twice`);
    index.set(id, position);
  });
  return index;
}

/** The place each id takes when they are sorted canonically. */
export function rankOf(ids: readonly Id[]): Uint32Array {
  const order = Uint32Array.from(ids.keys()).sort((left, right) => compareIds(ids[left]!, ids[right]!));
  const rank = new Uint32Array(ids.length);
  order.forEach((position, place) => (rank[position] = place));
  return rank;
}

/**
 * For each of `ids` its place in `others`, −1 where it is not there. Both in canonical order, as everywhere in a map, so
 * that one walk along both does it, without a table of a hundred thousand ids.
 */
export function placesIn(ids: readonly Id[], others: readonly Id[]): Int32Array {
  const places = new Int32Array(ids.length).fill(-1);
  let other = 0;
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[place]!;
    while (other < others.length && compareIds(others[other]!, id) < 0) other += 1;
    if (other < others.length && others[other] === id) places[place] = other;
  }
  return places;
}
