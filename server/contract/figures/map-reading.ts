import type { PublicOpinionMap } from "../opinion-map.ts";

/** What the figure shows: groups, one undivided shape, or what is still missing. */
export type MapReading =
  | { readonly kind: "groups" }
  | { readonly kind: "one-shape"; readonly reason: "all-alike" | "no-clear-groups" }
  | { readonly kind: "too-few"; readonly placed: number; readonly needed: number };

/** Groups that do not stand out from chance are not drawn as groups. */
export function readMap(map: PublicOpinionMap): MapReading {
  if (map.state.kind === "too-few-participants") return { kind: "too-few", placed: map.state.placed, needed: map.state.needed };
  if (map.state.kind === "one-group") return { kind: "one-shape", reason: map.state.reason === "no-variance" ? "all-alike" : "no-clear-groups" };
  if (map.groups.length < 2 || map.assessment?.distinguishable === false) return { kind: "one-shape", reason: "no-clear-groups" };
  return { kind: "groups" };
}
