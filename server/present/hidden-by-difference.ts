/** People divided in one way: the group of each person (−1 none), and which groups show no votes. */
export interface Division {
  readonly group: Int8Array;
  readonly groupCount: number;
  readonly hidden: ReadonlySet<number>;
}

/**
 * The groups of `division` to hide so that nobody can work out the votes of fewer than `minGroupSize` people by
 * subtracting what it shows from what `others` show of the same people: ten people who are eight in another division
 * would give away two. Contains `division.hidden`.
 *
 * In each division the votes of every union of shown groups are known, and of everybody but that union. Whenever such a
 * set of one division lies inside such a set of the other and fewer than the minimum are between them, the smallest
 * group of ours that takes part is hidden. Divisions are compared two by two.
 */
export function hiddenByDifference(division: Division, others: readonly Division[], minGroupSize: number): ReadonlySet<number> {
  const hidden = new Set(division.hidden);
  const tables = others.map((other) => crossTable(other, division));
  for (let table = 0; table < tables.length;) {
    const { theirs, ours } = tables[table] as CrossTable;
    const culprits = smallDifference(theirs, shownOf(others[table] as Division), ours, shownOf({ ...division, hidden }), minGroupSize);
    if (culprits === 0) {
      table += 1;
      continue;
    }
    hidden.add(members(culprits).reduce((least, group) => (sizeOf(ours, 1 << group) < sizeOf(ours, 1 << least) ? group : least)));
    // One fewer is shown: what was compared already can only have become safer.
  }
  return hidden;
}

/** Cells of one side: people in each group (the last: in none), and as a bit set which cells of the other side they are in. */
interface Side { readonly sizes: readonly number[]; readonly meets: readonly number[] }
interface CrossTable { readonly theirs: Side; readonly ours: Side }

function crossTable(theirs: Division, ours: Division): CrossTable {
  const side = ({ groupCount }: Division) => ({ sizes: new Array<number>(groupCount + 1).fill(0), meets: new Array<number>(groupCount + 1).fill(0) });
  const [left, right] = [side(theirs), side(ours)];
  const cell = ({ group, groupCount }: Division, person: number): number => {
    const own = group[person] ?? -1;
    return own < 0 ? groupCount : own;
  };
  for (let person = 0; person < ours.group.length; person += 1) {
    const [p, q] = [cell(theirs, person), cell(ours, person)];
    left.sizes[p] = Number(left.sizes[p]) + 1;
    right.sizes[q] = Number(right.sizes[q]) + 1;
    left.meets[p] = Number(left.meets[p]) | (1 << q);
    right.meets[q] = Number(right.meets[q]) | (1 << p);
  }
  return { theirs: left, ours: right };
}

/** Our shown groups, as a bit set, that take part in a difference that is too small; 0 when there is none. */
function smallDifference(theirs: Side, shownTheirs: number, ours: Side, shownOurs: number, least: number): number {
  const gives = (inner: number, from: Side, shownFrom: number, outer: number, to: Side, shownTo: number): boolean => {
    const people = sizeOf(to, outer) - sizeOf(from, inner);
    if (people === 0 || people >= least) return false;
    // People in no shown group are left over in each division by itself; hidden-groups.ts has seen to them.
    const [restFrom, restTo] = [everybody(from) & ~shownFrom, everybody(to) & ~shownTo];
    const isRestFrom = people === sizeOf(from, restFrom) && (inner & restFrom) === 0 && (meetsOf(from, restFrom) & ~outer) === 0;
    const isRestTo = people === sizeOf(to, restTo) && (restTo & ~outer) === 0 && (meetsOf(to, restTo) & inner) === 0;
    return !isRestFrom && !isRestTo;
  };
  for (const { known } of knownSets(theirs, shownTheirs)) {
    for (const { union, around } of leastAround(known, theirs, ours, shownOurs)) {
      if (gives(known, theirs, shownTheirs, around, ours, shownOurs)) return union;
    }
  }
  for (const { known, union } of knownSets(ours, shownOurs)) {
    for (const { around } of leastAround(known, ours, theirs, shownTheirs)) {
      if (gives(known, ours, shownOurs, around, theirs, shownTheirs)) return union;
    }
  }
  return 0;
}

/** Every union of shown groups, and everybody but that union. */
function* knownSets(side: Side, shown: number): Generator<{ readonly known: number; readonly union: number }> {
  for (let union = shown; union > 0; union = (union - 1) & shown) {
    yield { known: union, union };
    yield { known: everybody(side) ^ union, union };
  }
}

/** The least sets known of the other side that hold all of `inner`. */
function leastAround(inner: number, from: Side, to: Side, shown: number): { readonly around: number; readonly union: number }[] {
  const met = meetsOf(from, inner);
  const apart = shown & ~met;
  return [
    ...((met & ~shown) === 0 && met > 0 ? [{ around: met, union: met }] : []),
    ...(apart > 0 ? [{ around: everybody(to) ^ apart, union: apart }] : []),
  ];
}

const everybody = ({ sizes }: Side): number => (1 << sizes.length) - 1;
const members = (cells: number): number[] => Array.from({ length: 31 }, (_, cell) => cell).filter((cell) => (cells & (1 << cell)) !== 0);
const meetsOf = ({ meets }: Side, cells: number): number => members(cells).reduce((met, cell) => met | Number(meets[cell] ?? 0), 0);
const sizeOf = ({ sizes }: Side, cells: number): number => members(cells).reduce((sum, cell) => sum + Number(sizes[cell] ?? 0), 0);
const shownOf = ({ groupCount, hidden }: Pick<Division, "groupCount" | "hidden">): number =>
  Array.from({ length: groupCount }, (_, group) => group).filter((group) => !hidden.has(group)).reduce((cells, group) => cells | (1 << group), 0);
