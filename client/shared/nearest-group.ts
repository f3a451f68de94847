import type { PublicOpinionMap } from "../../server/contract/opinion-map.ts";

/** The group a place belongs to when the map is divided otherwise: the nearest centre, which is how the groups were made. */
export function nearestGroup({ groups }: Pick<PublicOpinionMap, "groups">, { x, y }: { readonly x: number; readonly y: number }): string | null {
  const distance = ([cx, cy]: readonly [number, number]): number => (cx - x) ** 2 + (cy - y) ** 2;
  return groups.reduce<PublicOpinionMap["groups"][number] | null>((best, group) => (best === null || distance(group.center) < distance(best.center) ? group : best), null)?.id ?? null;
}
