// Pictures are drawn without knowing the font that will be used, so widths are estimated, a little too wide rather than too narrow.

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Extended_Pictographic}/u;
const NARROW = /[iljtfrI.,:;'|!()[\] ]/;
const NOT_FIRST = /^[、。，．！？：；）」』】〕・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ)\].,!?:;’”%]/u;

/** Width in ems. */
export const emsOf = (text: string): number => [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : NARROW.test(character) ? 0.33 : /[A-ZMWmw@%]/.test(character) ? 0.74 : 0.56), 0);

/** Breaks a text into at most `most` lines of `width`; what is left over ends in an ellipsis. */
export function wrapText(text: string, { width, size, most = 99 }: { readonly width: number; readonly size: number; readonly most?: number }): readonly string[] {
  const room = width / size;
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (line !== "" && emsOf(line + piece.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? piece.trimStart() : piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shorten(lines.slice(most - 1).join(" "), room)];
}

function shorten(text: string, room: number): string {
  let kept = "";
  for (const character of text) {
    if (emsOf(`${kept}${character}…`) > room) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Words with the space after them; between wide characters a line may end anywhere but before closing marks. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let joins = false;
  for (const character of text) {
    const last = pieces.at(-1);
    const isWide = WIDE.test(character);
    const startsNew = last === undefined || (!joins && !NOT_FIRST.test(character) && (isWide || /\s$/.test(last) || WIDE.test([...last].at(-1) ?? "")));
    if (startsNew && !/^\s$/.test(character)) pieces.push(character);
    else pieces[pieces.length - 1] = (last ?? "") + character;
    joins = /[「『（(【[“‘]$/u.test(character);
  }
  return pieces;
}
