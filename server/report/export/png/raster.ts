// Painting shapes as points, without any drawing library: areas are covered exactly, as in font renderers ("accumulation buffer").

export type Point = readonly [x: number, y: number];
/** Closed rings; what several of them cover is covered once. */
export type Rings = readonly (readonly Point[])[];
export type Rgb = readonly [red: number, green: number, blue: number];
/** The colour at a point: one for all, or one that follows a pattern. */
export type Paint = Rgb | ((x: number, y: number) => Rgb);

export class Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;

  constructor(width: number, height: number, ground: Rgb) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height * 3);
    for (let i = 0; i < this.pixels.length; i += 3) this.pixels.set(ground, i);
  }

  /** Fills what the rings enclose. A ring inside another that runs the other way round is a hole. */
  fill(rings: Rings, paint: Paint): void {
    const points = rings.flat();
    if (points.length === 0) return;
    const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));
    const left = clamp(Math.floor(Math.min(...points.map(([x]) => x))), this.width);
    const right = clamp(Math.ceil(Math.max(...points.map(([x]) => x))) + 1, this.width);
    const top = clamp(Math.floor(Math.min(...points.map(([, y]) => y))), this.height);
    const bottom = clamp(Math.ceil(Math.max(...points.map(([, y]) => y))) + 1, this.height);
    const [width, height] = [right - left, bottom - top];
    if (width <= 0 || height <= 0) return;
    // Two points more in each row take what lies right of the box.
    const stride = width + 2;
    const cover = new Float32Array(stride * height);
    for (const ring of rings) for (const [index, to] of ring.entries()) accumulate(cover, stride, height, shift(ring.at(index - 1) ?? to, left, top), shift(to, left, top));
    for (let y = 0; y < height; y += 1) {
      let sum = 0;
      for (let x = 0; x < width; x += 1) {
        sum += cover[y * stride + x] ?? 0;
        const share = Math.min(1, Math.abs(sum));
        if (share > 0.004) this.blend(left + x, top + y, share, typeof paint === "function" ? paint(left + x, top + y) : paint);
      }
    }
  }

  private blend(x: number, y: number, share: number, colour: Rgb): void {
    const at = (y * this.width + x) * 3;
    for (let part = 0; part < 3; part += 1) {
      const before = this.pixels[at + part] ?? 0;
      this.pixels[at + part] = Math.round(before + ((colour[part] ?? 0) - before) * share);
    }
  }
}

const shift = ([x, y]: Point, left: number, top: number): Point => [x - left, y - top];

/**
 * Adds the signed area right of one edge to each point of its rows, as a difference from the point before, so that summing a
 * row gives the cover of every point (the method of font-rs). Edges left of the box count for the whole row.
 */
function accumulate(cover: Float32Array, stride: number, height: number, from: Point, to: Point): void {
  if (from[1] === to[1]) return;
  const direction = from[1] < to[1] ? 1 : -1;
  const [upper, lower] = direction === 1 ? [from, to] : [to, from];
  const slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
  const start = Math.max(0, Math.floor(upper[1]));
  const end = Math.min(height, Math.ceil(lower[1]));
  for (let row = start; row < end; row += 1) {
    const y0 = Math.max(row, upper[1]);
    const y1 = Math.min(row + 1, lower[1]);
    if (y1 <= y0) continue;
    const area = direction * (y1 - y0);
    const xa = upper[0] + (y0 - upper[1]) * slope;
    const xb = upper[0] + (y1 - upper[1]) * slope;
    const x0 = Math.min(stride - 2, Math.max(0, Math.min(xa, xb)));
    const x1 = Math.min(stride - 2, Math.max(0, Math.max(xa, xb)));
    spread(cover, row * stride, x0, x1, area);
  }
}

/** Shares the area of one edge in one row among the points it crosses. */
function spread(cover: Float32Array, base: number, x0: number, x1: number, area: number): void {
  const first = Math.floor(x0);
  const last = Math.ceil(x1);
  const add = (index: number, value: number): void => { cover[base + index] = (cover[base + index] ?? 0) + value; };
  if (last <= first + 1) {
    const middle = (x0 + x1) / 2 - first;
    add(first, area * (1 - middle));
    add(first + 1, area * middle);
    return;
  }
  const inverse = 1 / (x1 - x0);
  const head = 0.5 * inverse * (1 - (x0 - first)) ** 2;
  const tail = 0.5 * inverse * (x1 - last + 1) ** 2;
  add(first, area * head);
  if (last === first + 2) add(first + 1, area * (1 - head - tail));
  else {
    const second = inverse * (1.5 - (x0 - first));
    add(first + 1, area * (second - head));
    for (let index = first + 2; index < last - 1; index += 1) add(index, area * inverse);
    const upToHere = second + (last - first - 3) * inverse;
    add(last - 1, area * (1 - upToHere - tail));
  }
  add(last, area * tail);
}
