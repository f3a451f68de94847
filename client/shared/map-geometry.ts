import { polygonHull } from "d3-polygon";
import { cellCorners, type Point } from "../../server/contract/figures/map-layout.ts";
import type { PublicOpinionMap } from "../../server/contract/opinion-map.ts";

export { createMapFrame, densityDots, placeLabels, softPath } from "../../server/contract/figures/map-layout.ts";
export type { DensityDot, MapFrame, Point } from "../../server/contract/figures/map-layout.ts";

/** One outline around everybody, for maps whose groups do not stand out from chance. In map units. */
export function outlineOfAll(map: PublicOpinionMap): Point[] {
  const points = cellCorners(map.density);
  const hull = polygonHull(points.map(([x, y]) => [x, y] as [number, number]));
  return hull ?? points;
}
