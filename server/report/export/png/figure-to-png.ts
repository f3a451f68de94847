import { hexOf, layOutFigure, patternOf, tintOf } from "../../../contract/figures/picture-to-svg.ts";
import type { Colour, Fill, ReportFigure, Shape } from "../../../contract/figures/scene.ts";
import { encodePng } from "./encode-png.ts";
import { setLine } from "./glyphs.ts";
import { circleCommands, lineRings, parsePath, ringsOf, strokeRings, type Command } from "./outlines.ts";
import { Raster, type Paint, type Point, type Rgb, type Rings } from "./raster.ts";

/** Points for each unit of the figure: sharp on a slide and on paper. */
const SCALE = 2;

/** A figure as PNG: the same title, picture and source as its SVG, drawn here, without a browser. */
export function figureToPng(figure: ReportFigure): Buffer {
  const { shapes, width, height } = layOutFigure(figure);
  const raster = new Raster(width * SCALE, height * SCALE, [255, 255, 255]);
  for (const { shape, x, y } of shapes) paint(raster, shape, x, y);
  return encodePng(raster.pixels, raster.width, raster.height);
}

const rgb = (hex: string): Rgb => [Number.parseInt(hex.slice(1, 3), 16), Number.parseInt(hex.slice(3, 5), 16), Number.parseInt(hex.slice(5, 7), 16)];

function paint(raster: Raster, shape: Shape, dx: number, dy: number): void {
  const place = (commands: readonly Command[]): Rings => ringsOf(commands).map((ring) => ring.map(([x, y]): Point => [(x + dx) * SCALE, (y + dy) * SCALE]));
  if (shape.kind === "text") {
    const { width, commands } = setLine(shape.text, shape.size, shape.isBold === true);
    const start = shape.x - (shape.anchor === "middle" ? width / 2 : shape.anchor === "end" ? width : 0);
    const moved = commands.map(([name, ...n]) => [name, ...n.map((value, index) => value + (index % 2 === 0 ? start : shape.y))] as Command);
    raster.fill(place(moved), rgb(hexOf(shape.colour)));
    return;
  }
  if (shape.kind === "line") {
    if (shape.stroke === undefined) return;
    const at = (x: number, y: number): Point => [(x + dx) * SCALE, (y + dy) * SCALE];
    const dash = shape.dash === undefined ? undefined : [shape.dash[0] * SCALE, shape.dash[1] * SCALE] as const;
    raster.fill(lineRings(at(shape.x1, shape.y1), at(shape.x2, shape.y2), (shape.strokeWidth ?? 1) * SCALE, dash), rgb(hexOf(shape.stroke)));
    return;
  }
  const rings = place(shape.kind === "path" ? parsePath(shape.d) : shape.kind === "circle" ? circleCommands(shape.x, shape.y, shape.radius) : rectCommands(shape));
  if (shape.fill !== undefined) raster.fill(rings, paintOf(shape.fill));
  if (shape.stroke !== undefined) for (const ring of rings) raster.fill(strokeRings(ring, (shape.strokeWidth ?? 1) * SCALE), rgb(hexOf(shape.stroke)));
}

const rectCommands = ({ x, y, width, height }: Extract<Shape, { readonly kind: "rect" }>): readonly Command[] =>
  [["M", x, y], ["L", x + width, y], ["L", x + width, y + height], ["L", x, y + height]];

function paintOf(fill: Fill): Paint {
  if (fill.pattern !== true || typeof fill.colour === "string") return rgb(fill.share === undefined ? hexOf(fill.colour) : tintOf(fill.colour, fill.share));
  return patternPaint(fill.colour, patternOf(fill.colour.group));
}

/** The fill patterns of the page, point by point: eight units wide. */
function patternPaint(colour: Colour, kind: ReturnType<typeof patternOf>): Paint {
  if (kind === "solid") return rgb(tintOf(colour, 0.36));
  const [line, ground] = [rgb(hexOf(colour)), rgb(tintOf(colour, 0.14))];
  const near = (value: number): boolean => Math.abs((value % 8) - 4) < 1;
  return (px, py) => {
    const [x, y] = [px / SCALE, py / SCALE];
    const isLine = kind === "horizontal" ? near(y) : kind === "vertical" ? near(x) : kind === "cross" ? near(x) || near(y)
      : kind === "diagonal" ? near(x + y + 4) : Math.hypot((x % 8) % 4 - 2, (y % 8) % 4 - 2) < 1.3 && (Math.floor((x % 8) / 4) === Math.floor((y % 8) / 4));
    return isLine ? line : ground;
  };
}
