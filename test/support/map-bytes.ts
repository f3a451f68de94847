import type { OpinionMap } from "../../clustering/opinion-map.ts";

/** A map as text in which every bit of every number shows: typed arrays are lists, and −0 is not 0. */
export function mapBytes(map: OpinionMap): string {
  return JSON.stringify(map, (_, value: unknown) => {
    if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as unknown as ArrayLike<number>, exact);
    return typeof value === "number" ? exact(value) : value;
  });
}

function exact(value: number): number | string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return String(value);
  return Object.is(value, -0) ? "-0" : value;
}
