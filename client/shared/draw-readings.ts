import { Fragment, h, isValidElement, options, type ComponentChild, type VNode } from "preact";
import { hasReadings, textParts, withoutReadings } from "../../messages/readings.ts";

type Props = Record<string, unknown> & { children?: unknown };

/** Where the browser draws no ruby, or where a reading would only be heard twice. */
const isPlain = (type: string, props: Props): boolean =>
  ["option", "title", "desc", "text", "tspan", "textarea"].includes(type) || String(props["class"]).includes("visually-hidden");

const draw = (child: unknown): unknown => {
  if (Array.isArray(child)) return child.map(draw);
  if (typeof child !== "string" || !hasReadings(child)) return child;
  const parts = textParts(child).map((part): ComponentChild =>
    typeof part === "string" ? part : h("ruby", null, part.kanji, h("rp", null, "（"), h("rt", null, part.reading), h("rp", null, "）")));
  return h(Fragment, null, ...parts);
};

const say = (child: unknown): unknown => {
  if (Array.isArray(child)) return child.map(say);
  if (typeof child === "string") return withoutReadings(child);
  // What a fragment inside has drawn already is taken back.
  if (isValidElement(child) && child.type === Fragment) return say(child.props.children);
  if (isValidElement(child) && child.type === "ruby") return (child.props.children as readonly unknown[])[0];
  return child;
};

let isDrawing = false;

/**
 * From now on every sentence with readings (messages/readings.ts) is drawn with <ruby>, wherever a component puts it; in
 * names, titles and the like it stands without. One place knows, and no other language pays for it: only the catalogue of
 * やさしい日本語 imports this.
 */
export function drawReadings(): void {
  if (isDrawing) return;
  isDrawing = true;
  const before = options.vnode;
  options.vnode = (vnode: VNode): void => {
    const props = vnode.props as Props;
    if (typeof vnode.type === "string") {
      for (const [name, value] of Object.entries(props)) {
        if (name !== "children" && typeof value === "string" && hasReadings(value)) props[name] = withoutReadings(value);
      }
      props.children = isPlain(vnode.type, props) ? say(props.children) : draw(props.children);
    } else if (vnode.type === Fragment) props.children = draw(props.children);
    before?.(vnode);
  };
}
