import type { Point, Rings } from "./raster.ts";

/** Straight pieces a curve becomes. */
const PIECES = 8;

export type Command = readonly [name: "M" | "L" | "Q" | "C" | "Z", ...numbers: readonly number[]];

/** Rings from moves, lines and curves. */
export function ringsOf(commands: readonly Command[]): Rings {
  const rings: Point[][] = [];
  let at: Point = [0, 0];
  const add = (point: Point): void => {
    rings.at(-1)?.push(point);
    at = point;
  };
  for (const [name, ...n] of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = n;
    if (name === "M") {
      rings.push([]);
      add([a, b]);
    } else if (name === "L") add([a, b]);
    else if (name === "Q" || name === "C") {
      const from = at;
      for (let piece = 1; piece <= PIECES; piece += 1) {
        const t = piece / PIECES;
        const u = 1 - t;
        add(name === "Q"
          ? [u * u * from[0] + 2 * u * t * a + t * t * c, u * u * from[1] + 2 * u * t * b + t * t * d]
          : [u ** 3 * from[0] + 3 * u * u * t * a + 3 * u * t * t * c + t ** 3 * e, u ** 3 * from[1] + 3 * u * u * t * b + 3 * u * t * t * d + t ** 3 * f]);
      }
    }
  }
  return rings.filter((ring) => ring.length > 2);
}

/** The moves, lines and quadratic curves of an SVG path as our figures write them: absolute, upper case, M L Q Z and relative arcs of a small dot. */
export function parsePath(d: string): readonly Command[] {
  const commands: Command[] = [];
  for (const [, name = "", numbers = ""] of d.matchAll(/([MLQZa])([^MLQZa]*)/g)) {
    const n = [...numbers.matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text));
    if (name === "a") {
      // Two half circles: only the first says the radius, and begins at the left end.
      const [radius = 0, , , , , across = 0] = n;
      const start = commands.at(-1);
      if (across <= 0 || start === undefined) continue;
      const [, x = 0, y = 0] = start;
      return circleCommands(x + radius, y, radius);
    }
    commands.push([name as "M", ...n]);
  }
  return commands;
}

const CORNERS = 40;
export const circleCommands = (x: number, y: number, radius: number): readonly Command[] =>
  Array.from({ length: CORNERS }, (_, index): Command => {
    const angle = (2 * Math.PI * index) / CORNERS;
    return [index === 0 ? "M" : "L", x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

/** A straight line of some width as a ring; dashes as several. */
export function lineRings([x1, y1]: Point, [x2, y2]: Point, width: number, dash?: readonly [number, number]): Rings {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return [];
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [nx, ny] = [(-uy * width) / 2, (ux * width) / 2];
  const piece = (from: number, to: number): readonly Point[] => [
    [x1 + ux * from + nx, y1 + uy * from + ny], [x1 + ux * to + nx, y1 + uy * to + ny], [x1 + ux * to - nx, y1 + uy * to - ny], [x1 + ux * from - nx, y1 + uy * from - ny],
  ];
  if (dash === undefined) return [piece(0, length)];
  const rings: (readonly Point[])[] = [];
  for (let at = 0; at < length; at += dash[0] + dash[1]) rings.push(piece(at, Math.min(length, at + dash[0])));
  return rings;
}

/** The outline of a ring, drawn with a pen of some width: each edge a line, each corner round; all run the same way, so that none is a hole in another. */
export const strokeRings = (ring: readonly Point[], width: number): Rings => ring.flatMap((to, index) => {
  const from = ring.at(index - 1) ?? to;
  return [...lineRings(from, to, width), ...(width > 1.5 ? ringsOf(circleCommands(to[0], to[1], width / 2)) : [])].map(clockwise);
});

const clockwise = (ring: readonly Point[]): readonly Point[] =>
  (ring.reduce((sum, [x, y], index) => { const [px, py] = ring.at(index - 1) ?? [x, y]; return sum + px * y - x * py; }, 0) < 0 ? [...ring].reverse() : ring);
