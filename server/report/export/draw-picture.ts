import { hexOf, patternOf, tintOf } from "../../contract/figures/picture-to-svg.ts";
import type { Colour, Fill, Picture, Shape } from "../../contract/figures/scene.ts";
import type { Drawing, Paint } from "../../pdf/create-pdf.ts";

/** Draws a figure's shapes into a PDF, scaled to the width given. Patterns become lines and dots clipped to the shape's box. */
export function drawPicture(drawing: Drawing, picture: Picture, { width, x = 0 }: { readonly width: number; readonly x?: number }): void {
  drawing.within({ x, scale: width / picture.width }, () => {
    for (const shape of picture.shapes) draw(drawing, shape);
  });
}

const solid = (fill: Fill): string => (fill.pattern === true ? tintOf(fill.colour, fill.colour !== undefined && isSolid(fill.colour) ? 0.36 : 0.2) : fill.share === undefined ? hexOf(fill.colour) : tintOf(fill.colour, fill.share));
const isSolid = (colour: Colour): boolean => typeof colour !== "string" && patternOf(colour.group) === "solid";

function paintOf(shape: { readonly fill?: Fill; readonly stroke?: Colour; readonly strokeWidth?: number; readonly dash?: readonly [number, number] }): Paint {
  return {
    ...(shape.fill === undefined ? {} : { fill: solid(shape.fill) }),
    ...(shape.stroke === undefined ? {} : { stroke: hexOf(shape.stroke), lineWidth: shape.strokeWidth ?? 1 }),
    ...(shape.dash === undefined ? {} : { dash: shape.dash }),
  };
}

function draw(drawing: Drawing, shape: Shape): void {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, radius, fill } = shape;
      if (width <= 0 || height <= 0) return;
      drawing.rect(x, y, width, height, { ...paintOf(shape), ...(radius === undefined ? {} : { radius }) });
      if (fill?.pattern === true) drawing.within({ x, y, clip: { width, height } }, () => { hatch(drawing, fill.colour, width, height); });
      return;
    }
    case "circle": drawing.circle(shape.x, shape.y, shape.radius, paintOf(shape)); return;
    case "path": drawing.path(shape.d, paintOf(shape)); return;
    case "line": drawing.line(shape.x1, shape.y1, shape.x2, shape.y2, paintOf(shape)); return;
    case "text": label(drawing, shape);
  }
}

const WIDE_BOX = 2000;

/** A label's top lies so that its baseline is where the figure wants it: the layer centres letters in the line. */
function label(drawing: Drawing, { x, y, text, size, colour, isBold = false, anchor = "start" }: Extract<Shape, { readonly kind: "text" }>): void {
  const lineHeight = 1.4;
  const top = y - (lineHeight / 2 + 0.38) * size;
  const options = { size, bold: isBold, color: hexOf(colour), lineHeight };
  if (anchor === "start") drawing.label(text, x, top, options);
  else if (anchor === "end") drawing.label(text, x - WIDE_BOX, top, { ...options, width: WIDE_BOX, align: "right" });
  else drawing.label(text, x - WIDE_BOX / 2, top, { ...options, width: WIDE_BOX, align: "center" });
}

const STEP = 8;

function hatch(drawing: Drawing, colour: Colour, width: number, height: number): void {
  if (typeof colour === "string") return;
  const kind = patternOf(colour.group);
  const line = { stroke: hexOf(colour), lineWidth: 1.2 };
  if (kind === "horizontal" || kind === "cross") for (let y = STEP / 2; y < height; y += STEP) drawing.line(0, y, width, y, line);
  if (kind === "vertical" || kind === "cross") for (let x = STEP / 2; x < width; x += STEP) drawing.line(x, 0, x, height, line);
  if (kind === "diagonal") for (let x = -height; x < width; x += STEP) drawing.line(x, height, x + height, 0, line);
  if (kind === "dots") for (let y = 3; y < height; y += STEP) for (let x = 3; x < width; x += STEP) drawing.circle(x, y, 1.4, { fill: hexOf(colour) });
}
