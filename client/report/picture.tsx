import type { Colour, Fill, Picture as PictureShapes, Shape } from "../../server/contract/figures/scene.ts";
import { groupColour } from "../shared/group-colour.ts";

const variables: Readonly<Record<Extract<Colour, string>, string>> = {
  ink: "--ink", inkSoft: "--ink-soft", ground: "--ground", groundSoft: "--ground-strong", line: "--line", lineStrong: "--line-strong",
  accent: "--accent", agree: "--agree", disagree: "--disagree", onGroup: "--on-group",
};
const colourOf = (colour: Colour): string => (typeof colour === "string" ? `var(${variables[colour]})` : groupColour(colour.group)[colour.use]);

/** A share of a colour as opacity: the ground below shows through, light or dark. */
function paint(shape: { readonly fill?: Fill; readonly stroke?: Colour; readonly strokeWidth?: number; readonly dash?: readonly [number, number] }) {
  const { fill, stroke, strokeWidth, dash } = shape;
  const isPattern = fill?.pattern === true && typeof fill.colour !== "string";
  return {
    fill: fill === undefined ? "none" : isPattern ? `url(#${groupColour((fill.colour as { group: string }).group).pattern})` : colourOf(fill.colour),
    ...(fill?.share === undefined || isPattern ? {} : { "fill-opacity": fill.share }),
    ...(stroke === undefined ? {} : { stroke: colourOf(stroke), "stroke-width": strokeWidth ?? 1 }),
    ...(dash === undefined ? {} : { "stroke-dasharray": dash.join(" ") }),
  };
}

function Drawn({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case "rect": return <rect x={shape.x} y={shape.y} width={Math.max(0, shape.width)} height={Math.max(0, shape.height)} rx={shape.radius ?? 0} {...paint(shape)} />;
    case "circle": return <circle cx={shape.x} cy={shape.y} r={shape.radius} {...paint(shape)} />;
    case "path": return <path d={shape.d} {...paint(shape)} />;
    case "line": return <line x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} {...paint(shape)} />;
    case "text":
      return (
        <text x={shape.x} y={shape.y} font-size={shape.size} font-weight={shape.isBold === true ? 700 : 400} text-anchor={shape.anchor ?? "start"} fill={colourOf(shape.colour)} lang={shape.lang}>{shape.text}</text>
      );
  }
}

/** A figure's shapes in the colours of the theme; the same shapes the files are drawn from. */
export function Picture({ picture, name }: { readonly picture: PictureShapes; readonly name: string }) {
  return (
    <svg class="picture" viewBox={`0 0 ${String(picture.width)} ${String(Math.ceil(picture.height))}`} role="img" aria-label={name}>
      {picture.shapes.map((shape, index) => <Drawn key={index} shape={shape} />)}
    </svg>
  );
}
