import type { Cell, FilledCells } from "./base-clusters.ts";
import { kmeans, type Centers, type KmeansResult } from "./kmeans.ts";
import type { Positions } from "./project.ts";

const MOST_ROUNDS = 1000;
/** How much nearer, in squared distance, a centre must be to own a whole cell without its members being measured. */
const CLEARLY = 1 - 1e-9;

/**
 * Lloyd's k-means without weights for very many positions. A cell of neighbours whose whole box is nearest to one centre
 * counts by its sums; only the members of cells on a border are measured one by one (Pelleg & Moore, "Accelerating exact
 * k-means algorithms with geometric reasoning", 1999). A round costs a tenth of a visit of everybody, or less.
 * On canonical positions sums are exact, so it ends at the same centres, to the byte, as adding up everybody.
 *
 * @param positions as they are, for the figures of the result; `cells` may hold them rounded (canonical-positions.ts)
 */
export function kmeansByCells(filled: FilledCells, positions: Positions, start: Centers): KmeansResult {
  const k = start.x.length;
  const { cells, order, members } = filled;
  const centers = { x: Float64Array.from(start.x), y: Float64Array.from(start.y) };
  const size = new Float64Array(k);
  const sumX = new Float64Array(k);
  const sumY = new Float64Array(k);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    size.fill(0);
    sumX.fill(0);
    sumY.fill(0);
    for (const cell of cells) {
      const owner = ownerOf(cell, centers);
      if (owner >= 0) {
        size[owner]! += cell.end - cell.start;
        sumX[owner]! += cell.sumX;
        sumY[owner]! += cell.sumY;
      } else addMembers(cell, members, centers, size, sumX, sumY);
    }
    if (size.includes(0)) return kmeans(positions, null, start);
    if (!moveCenters(centers, size, sumX, sumY)) break;
  }
  const assignment = new Int8Array(order.length);
  for (const cell of cells) {
    const owner = ownerOf(cell, centers);
    for (let i = cell.start; i < cell.end; i += 1) {
      assignment[order[i]!] = owner >= 0 ? owner : nearestOf(centers.x, centers.y, members.x[i]!, members.y[i]!);
    }
  }
  return summary(positions, assignment, k);
}

/** The centre nearest to every point of the cell's box, −1 where that may differ from point to point. */
function ownerOf({ meanX, meanY, minX, maxX, minY, maxY }: Cell, { x, y }: Centers): number {
  const nearest = nearestOf(x, y, meanX, meanY);
  const ownX = x[nearest]!;
  const ownY = y[nearest]!;
  for (let c = 0; c < x.length; c += 1) {
    if (c === nearest) continue;
    const otherX = x[c]!;
    const otherY = y[c]!;
    // The corner of the box farthest towards the other centre decides.
    const cornerX = otherX > ownX ? maxX : minX;
    const cornerY = otherY > ownY ? maxY : minY;
    const own = (cornerX - ownX) * (cornerX - ownX) + (cornerY - ownY) * (cornerY - ownY);
    const other = (cornerX - otherX) * (cornerX - otherX) + (cornerY - otherY) * (cornerY - otherY);
    if (!(own < other * CLEARLY)) return -1;
  }
  return nearest;
}

function nearestOf(x: Float64Array, y: Float64Array, px: number, py: number): number {
  let nearest = 0;
  let distance = Infinity;
  for (let c = 0; c < x.length; c += 1) {
    const dx = px - x[c]!;
    const dy = py - y[c]!;
    const squared = dx * dx + dy * dy;
    if (squared < distance) {
      distance = squared;
      nearest = c;
    }
  }
  return nearest;
}

function addMembers({ start, end }: Cell, { x, y }: Positions, centers: Centers, size: Float64Array, sumX: Float64Array, sumY: Float64Array): void {
  const { x: centerX, y: centerY } = centers;
  for (let i = start; i < end; i += 1) {
    const px = x[i]!;
    const py = y[i]!;
    const own = nearestOf(centerX, centerY, px, py);
    size[own]! += 1;
    sumX[own]! += px;
    sumY[own]! += py;
  }
}

/** Puts each centre at the mean of its members; false when all were there already. */
function moveCenters(centers: Centers, size: Float64Array, sumX: Float64Array, sumY: Float64Array): boolean {
  let moved = false;
  for (let c = 0; c < size.length; c += 1) {
    const x = sumX[c]! / size[c]!;
    const y = sumY[c]! / size[c]!;
    if (x !== centers.x[c] || y !== centers.y[c]) moved = true;
    centers.x[c] = x;
    centers.y[c] = y;
  }
  return moved;
}

/** Centres and inertia from the members themselves. */
function summary({ x, y }: Positions, assignment: Int8Array, k: number): KmeansResult {
  const size = new Float64Array(k);
  const centers = { x: new Float64Array(k), y: new Float64Array(k) };
  for (let i = 0; i < x.length; i += 1) {
    const own = assignment[i]!;
    size[own]! += 1;
    centers.x[own]! += x[i]!;
    centers.y[own]! += y[i]!;
  }
  for (let c = 0; c < k; c += 1) {
    centers.x[c]! /= size[c]!;
    centers.y[c]! /= size[c]!;
  }
  let inertia = 0;
  for (let i = 0; i < x.length; i += 1) {
    const dx = x[i]! - centers.x[assignment[i]!]!;
    const dy = y[i]! - centers.y[assignment[i]!]!;
    inertia += dx * dx + dy * dy;
  }
  return { centers, assignment, inertia, sizes: Array.from(size) };
}
