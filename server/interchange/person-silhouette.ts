/** People whose silhouette is computed; in a larger conversation every n-th person stands for the others. */
const mostPeople = 4_000;

/**
 * Mean silhouette (Rousseeuw 1987) from every distance between people, written down as the definition says and sharing
 * nothing with clustering/silhouette.ts, which works on cells of neighbours. For a person: a is the mean distance to the
 * others of the own group, b the smallest mean distance to another group; (b − a) / max(a, b); alone in a group: 0.
 *
 * @param group of each person, 0 and up; −1 leaves the person out
 * @returns −1…1; 0 for fewer than two groups
 */
export function personSilhouette(x: readonly number[], y: readonly number[], group: ArrayLike<number>): number {
  const people = x.flatMap((_, person) => ((group[person] ?? -1) >= 0 ? [person] : []));
  const members = people.reduce<number[][]>((groups, person) => {
    (groups[group[person] ?? 0] ??= []).push(person);
    return groups;
  }, []);
  if (members.filter((own) => own.length > 0).length < 2) return 0;
  const step = Math.max(1, Math.ceil(people.length / mostPeople));
  const looked = people.filter((_, index) => index % step === 0);
  const total = looked.reduce((sum, person) => sum + silhouetteOf(person, group[person] ?? 0), 0);
  return total / looked.length;

  function silhouetteOf(person: number, own: number): number {
    const others = (members[own]?.length ?? 0) - 1;
    if (others < 1) return 0;
    const a = distances(person, members[own] ?? []) / others;
    const b = Math.min(...members.flatMap((other, index) => (index === own || other.length === 0 ? [] : [distances(person, other) / other.length])));
    return Math.max(a, b) === 0 ? 0 : (b - a) / Math.max(a, b);
  }

  function distances(person: number, others: readonly number[]): number {
    let sum = 0;
    for (const other of others) sum += Math.hypot((x[person] ?? 0) - (x[other] ?? 0), (y[person] ?? 0) - (y[other] ?? 0));
    return sum;
  }
}
