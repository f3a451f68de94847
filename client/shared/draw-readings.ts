import { Fragment, h, options, type VNode } from "preact";
import { textParts, withoutReadings } from "../../messages/readings.ts";

type Props = Record<string, unknown>;

/** Where the browser draws no ruby, or where a reading would only be heard twice. */
const plain = /^(option|title|desc|text|tspan|textarea)$/;

const draw = (child: unknown): unknown => {
  if (Array.isArray(child)) return child.map(draw);
  const [text, ...parts] = typeof child === "string" ? textParts(child) : [];
  if (parts.length === 0) return child;
  // One element, so that a row with gaps does not pull the word apart.
  return h("span", { class: "yomi" }, text, ...parts.map((part, index) => (index % 3 === 0 ? h("ruby", null, part, h("rt", null, parts[index + 1])) : index % 3 === 2 && part)));
};

/** Takes back what a fragment inside has drawn already. */
const say = (child: unknown): unknown => {
  if (Array.isArray(child)) return child.map(say);
  if (typeof child === "string") return withoutReadings(child);
  const { type, props } = (child ?? {}) as Partial<VNode<Props>>;
  if (type === "ruby") return say((props?.["children"] as readonly unknown[])[0]);
  return type === Fragment || props?.["class"] === "yomi" ? say(props?.["children"]) : child;
};

/**
 * From now on every sentence with readings (messages/readings.ts) is drawn with <ruby>, wherever a component puts it; in
 * names, titles and the like it stands without. One place knows, and no other language pays for it: only the catalogue of
 * やさしい日本語 imports this.
 */
export function drawReadings(): void {
  options.vnode = ({ type, props }: VNode): void => {
    const own = props as Props;
    if (typeof type === "string") for (const name in own) own[name] = name === "children" ? (plain.test(type) || own["class"] === "visually-hidden" ? say : draw)(own[name]) : typeof own[name] === "string" ? withoutReadings(own[name]) : own[name];
    else if (type === Fragment) own["children"] = draw(own["children"]);
  };
}
