import { groupNumber, groupPatterns } from "./group-number.ts";
import type { Colour, Fill, Picture, ReportFigure, Shape } from "./scene.ts";
import { wrapText } from "./wrap-text.ts";

// Colours of the light theme: files are read on paper and in other programs, which know no theme.
const plain: Readonly<Record<Extract<Colour, string>, string>> = {
  ink: "#1a1a1a", inkSoft: "#595959", ground: "#ffffff", groundSoft: "#f8f8fb", line: "#cccccc", lineStrong: "#767676",
  accent: "#0017c1", agree: "#0b7a75", disagree: "#b4511e", onGroup: "#ffffff",
};
const marks = ["#0072b2", "#c97900", "#7a5195", "#2f8f4e", "#c2548b", "#5b6c7d"];
const inks = ["#0069a5", "#925600", "#7a5195", "#257a41", "#ae3f77", "#5b6c7d"];
const seconds = ["#00466e", "#6e4200", "#4b2e60", "#184f2b", "#7c2452", "#374452"];

/** A colour as "#rrggbb". Groups past F have the second tone of their letter, as on the page. */
export function hexOf(colour: Colour): string {
  if (typeof colour === "string") return plain[colour];
  const number = groupNumber(colour.group) % (groupPatterns.length * 2);
  const letter = number % groupPatterns.length;
  return (number >= groupPatterns.length ? seconds : colour.use === "mark" ? marks : inks)[letter] ?? plain.inkSoft;
}

/** `share` of a colour mixed into white, so that no program needs to know transparency. */
export function tintOf(colour: Colour, share: number): string {
  const hex = hexOf(colour);
  const part = (from: number): string => Math.round(255 + (Number.parseInt(hex.slice(from, from + 2), 16) - 255) * share).toString(16).padStart(2, "0");
  return `#${part(1)}${part(3)}${part(5)}`;
}

export const patternOf = (groupId: string): (typeof groupPatterns)[number] => groupPatterns[groupNumber(groupId) % groupPatterns.length] ?? "solid";

const FONTS = "'Noto Sans JP','Hiragino Sans','Yu Gothic',Meiryo,'Noto Sans CJK JP','Noto Sans',Arial,sans-serif";
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] ?? character);
const round = (value: number): string => String(Math.round(value * 10) / 10);

/** Shapes as SVG elements. `prefix` keeps the names of patterns apart where several pictures stand in one page. */
export const shapesToSvg = (picture: Picture, prefix: string): string => patternsOf(picture, prefix) + picture.shapes.map((shape) => element(shape, prefix)).join("");

function patternsOf(picture: Picture, prefix: string): string {
  const groups = new Set(picture.shapes.flatMap((shape) => ("fill" in shape && shape.fill?.pattern === true && typeof shape.fill.colour !== "string" ? [shape.fill.colour.group] : [])));
  const patterns = [...groups].map((group) => patternElement(group, `${prefix}-${group}`)).join("");
  return patterns === "" ? "" : `<defs>${patterns}</defs>`;
}

const MARGIN = 28;
const TITLE = 19;
const MEASURE = 13;

/** A shape and where its picture's corner lies. */
export interface PlacedShape {
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
}

/** A figure as it stands alone: title and measure above the picture, the source below. */
export function layOutFigure({ title, measure, source, picture }: ReportFigure): { readonly shapes: readonly PlacedShape[]; readonly width: number; readonly height: number } {
  const width = Math.max(picture.width, 520) + 2 * MARGIN;
  let y = MARGIN;
  const texts: PlacedShape[] = [];
  const put = (text: string, size: number, leading: number, colour: Colour, isBold: boolean): void => {
    for (const line of wrapText(text, { width: width - 2 * MARGIN, size })) {
      y += leading;
      texts.push({ shape: { kind: "text", x: 0, y: y - leading * 0.25, text: line, size, colour, isBold }, x: MARGIN, y: 0 });
    }
  };
  put(title, TITLE, TITLE * 1.4, "ink", true);
  y += 2;
  put(measure, MEASURE, MEASURE * 1.55, "inkSoft", false);
  const top = y + 16;
  y = top + picture.height + 12;
  put(source, 12, 18, "inkSoft", false);
  return { shapes: [...texts, ...picture.shapes.map((shape) => ({ shape, x: MARGIN, y: top }))], width, height: Math.ceil(y + MARGIN * 0.6) };
}

/** A figure as a file of its own: nothing outside of it is needed. */
export function figureToSvg(figure: ReportFigure, language: string): { readonly svg: string; readonly width: number; readonly height: number } {
  const { shapes, width, height } = layOutFigure(figure);
  const [w, h] = [String(width), String(height)];
  const body = shapes.map(({ shape, x, y }) => `<g transform="translate(${round(x)} ${round(y)})">${element(shape, figure.name)}</g>`).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" xml:lang="${escape(language)}" font-family="${FONTS}">`
    + `<title>${escape(figure.title)}</title><desc>${escape(figure.measure)}</desc>${patternsOf(figure.picture, figure.name)}<rect width="${w}" height="${h}" fill="#ffffff"/>${body}</svg>\n`;
  return { svg, width, height };
}

/** Only the picture, to stand in a page beside its title. */
export const pictureToSvg = (figure: ReportFigure, className: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" class="${className}" viewBox="0 0 ${String(figure.picture.width)} ${round(figure.picture.height)}" role="img" aria-label="${escape(figure.title)}" font-family="${FONTS}">${shapesToSvg(figure.picture, figure.name)}</svg>`;

function paint({ fill, stroke, strokeWidth, dash }: { readonly fill?: Fill; readonly stroke?: Colour; readonly strokeWidth?: number; readonly dash?: readonly [number, number] }, prefix: string): string {
  const filled = fill === undefined ? "none" : fill.pattern === true && typeof fill.colour !== "string" ? `url(#${prefix}-${fill.colour.group})` : fill.share === undefined ? hexOf(fill.colour) : tintOf(fill.colour, fill.share);
  return ` fill="${filled}"${stroke === undefined ? "" : ` stroke="${hexOf(stroke)}" stroke-width="${String(strokeWidth ?? 1)}"`}${dash === undefined ? "" : ` stroke-dasharray="${dash.join(" ")}"`}`;
}

function element(shape: Shape, prefix: string): string {
  switch (shape.kind) {
    case "rect":
      return `<rect x="${round(shape.x)}" y="${round(shape.y)}" width="${round(Math.max(0, shape.width))}" height="${round(Math.max(0, shape.height))}"${shape.radius === undefined ? "" : ` rx="${String(shape.radius)}"`}${paint(shape, prefix)}/>`;
    case "circle":
      return `<circle cx="${round(shape.x)}" cy="${round(shape.y)}" r="${round(shape.radius)}"${paint(shape, prefix)}/>`;
    case "path":
      return `<path d="${shape.d}" stroke-linejoin="round"${paint(shape, prefix)}/>`;
    case "line":
      return `<line x1="${round(shape.x1)}" y1="${round(shape.y1)}" x2="${round(shape.x2)}" y2="${round(shape.y2)}"${paint(shape, prefix)}/>`;
    case "text":
      return `<text x="${round(shape.x)}" y="${round(shape.y)}" font-size="${String(shape.size)}"${shape.isBold === true ? ' font-weight="700"' : ""}${shape.anchor === undefined ? "" : ` text-anchor="${shape.anchor}"`}${shape.lang === undefined ? "" : ` xml:lang="${escape(shape.lang)}"`} fill="${hexOf(shape.colour)}">${escape(shape.text)}</text>`;
  }
}

function patternElement(groupId: string, id: string): string {
  const colour: Colour = { group: groupId, use: "mark" };
  const line = `stroke="${hexOf(colour)}" stroke-width="2" fill="none"`;
  const marksOf = {
    solid: `<rect width="8" height="8" fill="${tintOf(colour, 0.33)}"/>`,
    dots: `<g fill="${hexOf(colour)}"><circle cx="2" cy="2" r="1.5"/><circle cx="6" cy="6" r="1.5"/></g>`,
    horizontal: `<path d="M0 4H8" ${line}/>`,
    vertical: `<path d="M4 0V8" ${line}/>`,
    cross: `<path d="M0 4H8M4 0V8" ${line}/>`,
    diagonal: `<path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" ${line}/>`,
  };
  return `<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${tintOf(colour, 0.14)}"/>${marksOf[patternOf(groupId)]}</pattern>`;
}
