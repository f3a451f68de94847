// Where a line may end. Words of scripts with spaces stay whole; Japanese breaks between phrases (words as Intl.Segmenter
// finds them with what follows in hiragana), never before 。」ー or a small kana and never after 「 (the rules called kinsoku, JIS X 4051).

/** May not begin a line. */
const NOT_FIRST = /^[、。，．,.:;!?！？：；)\]}）］｝〕〉》」』】〙〗〟’”»›・ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶゝゞヽヾ々〻…‥゛゜%％℃°′″]/u;
/** May not end a line. */
const NOT_LAST = /[([{（［｛〔〈《「『【〘〖〝‘“«‹¥$￥＄£€#＃]$/u;
/** Characters a Japanese phrase may have before it is broken between words all the same. */
const LONGEST_PHRASE = 9;
/** Scripts written without spaces, where a line may end between any two words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Text in pieces that stay together on a line, spaces at the end of the piece before them. Joined they are the text. */
export function unbreakablePieces(text: string, language: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: "word" }).segment(text)) {
    const last = pieces.at(-1);
    if (last === undefined || mayBreakBetween(last, segment)) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

function mayBreakBetween(before: string, after: string): boolean {
  if (/^\s/.test(after)) return false;
  if (NOT_FIRST.test(after) || NOT_LAST.test(before.trimEnd())) return false;
  if (/[ \t\u2002-\u200A\u3000]$/.test(before)) return true;
  if (/[-–—/]$/.test(before)) return /^\p{L}/u.test(after);
  // 〜ください, 〜べきだ, 〜ように: what follows a word in hiragana belongs to it, as a reader pauses, up to a length.
  if (/^\p{Script=Hiragana}/u.test(after) && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]$/u.test(before) && before.length < LONGEST_PHRASE) return false;
  return UNSPACED.test(lastCharacter(before)) || UNSPACED.test(firstCharacter(after));
}

const firstCharacter = (text: string): string => [...text.slice(0, 2)][0] ?? "";
const lastCharacter = (text: string): string => [...text.slice(-2)].at(-1) ?? "";

/** A stretch of text set in one way: `style` is the caller's own. */
export interface Stretch<Style> {
  readonly text: string;
  readonly style: Style;
}
export type Line<Style> = readonly Stretch<Style>[];

/**
 * Breaks stretches into lines of at most `width`. A piece wider than a whole line is broken between characters as readers
 * count them. Line feeds begin a new line; spaces at the end of a line are dropped. At least one line, perhaps empty.
 * @param measure width of a text in a style, in the unit of `width`
 */
export function breakLines<Style>(
  stretches: readonly Stretch<Style>[],
  { width, language, measure }: { readonly width: number; readonly language: string; readonly measure: (text: string, style: Style) => number },
): readonly Line<Style>[] {
  const lines: Stretch<Style>[][] = [[]];
  let used = 0;
  const put = (text: string, style: Style): void => {
    const line = lines.at(-1) ?? [];
    const last = line.at(-1);
    if (last !== undefined && last.style === style) line[line.length - 1] = { text: last.text + text, style };
    else line.push({ text, style });
  };
  const newLine = (): void => {
    lines.push([]);
    used = 0;
  };
  const add = (text: string, style: Style): void => {
    const needed = measure(text.trimEnd(), style);
    if (used > 0 && used + needed > width) newLine();
    if (needed <= width) {
      put(text, style);
      used += measure(text, style);
      return;
    }
    for (const { segment } of new Intl.Segmenter(language, { granularity: "grapheme" }).segment(text)) {
      const more = measure(segment, style);
      if (used > 0 && used + more > width) newLine();
      put(segment, style);
      used += more;
    }
  };
  // Pieces are found over the whole text, so that a change of style in the middle of a word is no place to break.
  for (const group of together(stretches, language)) {
    if (group === "\n") newLine();
    else if (group.length === 1) add(group[0]?.text ?? "", group[0]?.style as Style);
    else {
      const needed = group.reduce((sum, { text, style }) => sum + measure(text, style), 0);
      if (used > 0 && used + needed > width && needed <= width) newLine();
      for (const { text, style } of group) add(text, style);
    }
  }
  return lines.map(withoutTrailingSpace);
}

/** Pieces with the stretches they run through, and a "\n" for each line feed. */
function* together<Style>(stretches: readonly Stretch<Style>[], language: string): Generator<readonly Stretch<Style>[] | "\n"> {
  const styled = stretches.filter(({ text }) => text !== "");
  let index = 0;
  let offset = 0;
  const take = (count: number): Stretch<Style>[] => {
    const taken: Stretch<Style>[] = [];
    for (let left = count; left > 0;) {
      const stretch = styled[index];
      if (stretch === undefined) break;
      const text = stretch.text.slice(offset, offset + left);
      taken.push({ text, style: stretch.style });
      left -= text.length;
      offset += text.length;
      if (offset >= stretch.text.length) {
        index += 1;
        offset = 0;
      }
    }
    return taken;
  };
  const paragraphs = styled.map(({ text }) => text).join("").split("\n");
  for (const [number, paragraph] of paragraphs.entries()) {
    if (number > 0) {
      take(1);
      yield "\n";
    }
    for (const piece of unbreakablePieces(paragraph, language)) yield take(piece.length);
  }
}

function withoutTrailingSpace<Style>(line: Line<Style>): Line<Style> {
  const last = line.at(-1);
  if (last === undefined) return line;
  const text = last.text.trimEnd();
  return text === last.text ? line : text === "" ? withoutTrailingSpace(line.slice(0, -1)) : [...line.slice(0, -1), { ...last, text }];
}
