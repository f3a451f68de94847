import type { HostLook } from "../../server/contract/embed.ts";
import { contrast, inkOn, legible, luminance, mix, white, type Rgb } from "../shared/contrast.ts";
import { setTheme } from "./set-theme.ts";

type Scheme = "light" | "dark";
/** Colours of the theme by their custom properties. */
export type Tokens = Readonly<Record<string, Rgb>>;
type Colours = Readonly<Partial<Record<"accent" | "background" | "text", Rgb>>>;

/** Colours that are written with, and also fill a soft ground of their own on which ink is written. */
const withSoft = ["accent", "error", "success", "warning", "agree", "disagree", "pass"];
const groups = "abcdef".split("").flatMap((letter) => [`group-${letter}-ink`, `group-${letter}-second`]);
const names = ["ground", "ground-soft", "ground-strong", "ink", "ink-soft", "line-strong", ...withSoft, ...groups];
const dressed = [...names, ...withSoft.map((name) => `${name}-soft`), "line", "accent-hover", "on-accent"];
/** Hex, rgb(), hsl() and hwb() with numbers only, or a word: browsers tell them all as "rgb(1, 2, 3)". */
const colourSyntax = /^(#[0-9a-f]{3}|#[0-9a-f]{6}|(rgb|hsl|hwb)a?\([\d\s.,%/a-z+-]{1,40}\)|[a-z]{3,24})$/i;

let worn: HostLook = {};

/** The look a page asks for, in its address or in a message. */
export function lookIn(wishes: { get(name: string): unknown }): HostLook {
  const read = (name: keyof HostLook): HostLook => {
    const value = wishes.get(name);
    return typeof value === "string" && value.trim() !== "" ? { [name]: value.trim() } : {};
  };
  return { ...read("accent"), ...read("background"), ...read("text"), ...read("radius"), ...read("font") };
}

/**
 * What of the theme's colours changes under the host's. Nothing that is written has less than 4.5 : 1; the host's colours give
 * way: text and accent grow darker or lighter, a background of a middle tone grows lighter or darker until text has room on it.
 */
export function dressTokens(tokens: Tokens, { accent, background, text }: Colours): Tokens {
  const theme = (name: string): Rgb => tokens[name] ?? inkOn(tokens["ground"] ?? white);
  const given = background === undefined ? null : withRoom(background);
  const end = inkOn(given ?? theme("ground"));
  const grounds: readonly [Rgb, ...Rgb[]] = given === null
    ? [theme("ground"), theme("ground-soft"), theme("ground-strong")]
    : [given, mix(given, end, 0.03), mix(given, end, 0.06)];
  const accented = accent === undefined && given === null ? {} : accents(accent ?? theme("accent"), grounds);
  const ofGround = given === null ? {} : coloursOn(grounds, theme);
  const changed: Tokens = { ...ofGround, ...accented };
  if (text === undefined && given === null) return changed;
  return { ...changed, ink: legible(text ?? theme("ink"), [...grounds, ...withSoft.map((name) => changed[`${name}-soft`] ?? theme(`${name}-soft`))]) };
}

/** The theme's other colours on a ground of the host's. */
function coloursOn(grounds: readonly [Rgb, ...Rgb[]], theme: (name: string) => Rgb): Tokens {
  const [ground, soft = ground, strong = ground] = grounds;
  const written = Object.fromEntries(["ink-soft", ...withSoft, ...groups].map((name) => [name, legible(theme(name), grounds, roomy)]));
  return {
    ground, "ground-soft": soft, "ground-strong": strong, ...written,
    ...Object.fromEntries(withSoft.map((name) => [`${name}-soft`, mix(ground, written[name] ?? ground, 0.1)])),
    line: mix(ground, inkOn(ground), 0.2), "line-strong": legible(theme("line-strong"), grounds, 3),
  };
}

/** A little more than 4.5, so that a colour is still legible on a soft ground of its own tint. */
const roomy = 5.2;

function accents(wished: Rgb, grounds: readonly [Rgb, ...Rgb[]]): Tokens {
  const accent = legible(wished, grounds, roomy);
  return { accent, "accent-hover": mix(accent, inkOn(grounds[0]), 0.25), "on-accent": inkOn(accent), "accent-soft": mix(grounds[0], accent, 0.1) };
}

/** As near to `background` as black or white stands out from it by 9 : 1. */
function withRoom(background: Rgb): Rgb {
  const away: Rgb = inkOn(background)[0] === 0 ? white : [0, 0, 0];
  for (let step = 0; step < 50; step += 1) {
    const ground = mix(background, away, step / 50);
    if (contrast(inkOn(ground), ground) >= 9) return ground;
  }
  return away;
}

/** Wears a look; null: the same one again, after the theme has changed. Values are set as properties, never as text of a style sheet. */
export function dress(look: HostLook | null): void {
  worn = look ?? worn;
  const { style } = document.documentElement;
  for (const name of [...dressed.map((one) => `--${one}`), "--radius", "--font-text"]) style.removeProperty(name);
  const probe = document.body.appendChild(document.createElement("span"));
  try {
    const colours: Colours = Object.fromEntries((["accent", "background", "text"] as const).flatMap((name) => {
      const colour = readColour(probe, worn[name]);
      return colour === null ? [] : [[name, colour] as const];
    }));
    if (Object.keys(colours).length > 0) dressIn(style, probe, colours);
  } finally {
    probe.remove();
  }
  const radius = Number(worn.radius?.replace(/px$/, ""));
  if (worn.radius !== undefined && radius >= 0 && radius <= 24) style.setProperty("--radius", `${String(radius)}px`);
  if (worn.font === "serif") style.setProperty("--font-text", `Georgia, "Times New Roman", "Noto Serif JP", "Hiragino Mincho ProN", "Yu Mincho", serif`);
}

function dressIn(style: CSSStyleDeclaration, probe: HTMLElement, colours: Colours): void {
  // A ground of the host's own is light or dark whatever the reader's system says.
  if (colours.background !== undefined) setTheme(luminance(colours.background) > 0.18 ? "light" : "dark");
  const [light, dark] = (["light", "dark"] as const).map((scheme) => dressTokens(themeTokens(probe, scheme), colours)) as [Tokens, Tokens];
  for (const [name, colour] of Object.entries(light)) style.setProperty(`--${name}`, `light-dark(${css(colour)}, ${css(dark[name] ?? colour)})`);
}

const css = (colour: Rgb): string => `rgb(${colour.join(" ")})`;

function themeTokens(probe: HTMLElement, scheme: Scheme): Tokens {
  probe.style.colorScheme = scheme;
  return Object.fromEntries([...names, ...withSoft.map((name) => `${name}-soft`)].flatMap((name) => {
    const colour = computed(probe, `var(--${name})`);
    return colour === null ? [] : [[name, colour] as const];
  }));
}

function readColour(probe: HTMLElement, text: string | undefined): Rgb | null {
  return text !== undefined && colourSyntax.test(text) && CSS.supports("color", text) ? computed(probe, text) : null;
}

/** Null for a colour that lets the ground shine through. */
function computed(probe: HTMLElement, text: string): Rgb | null {
  probe.style.color = text;
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(getComputedStyle(probe).color);
  return parts === null ? null : [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}
