import type PDFDocument from "pdfkit";
import type { Align, Pen, SetText } from "./pen.ts";
import type { Tags } from "./tags.ts";

type Document = InstanceType<typeof PDFDocument>;
type Bookmark = ReturnType<Document["outline"]["addItem"]>;

interface Placement { readonly tag: string; readonly x: number; readonly width?: number; readonly align?: Align }

/** Where on which page the next block goes. */
export interface Flow {
  readonly y: () => number;
  readonly room: () => number;
  readonly isAtTop: () => boolean;
  /** Moves down; never past the end of the page. */
  space(points: number): void;
  keepTogether(height: number): void;
  newPage(): void;
  /** Makes sure that there is a page to paint on. */
  ensurePage(): void;
  bookmark(level: number, text: string): void;
  /** Paints lines from here on, over as many pages as they need; a page neither begins nor ends with a single line of a longer text. */
  lines(pen: Pen, set: SetText, placement: Placement): void;
  /** Paints the first line here without moving down: a bullet. */
  beside(pen: Pen, set: SetText, placement: Placement): void;
}

export function createFlow(document: Document, tags: Tags, { top, bottom, pageHeight }: { readonly top: number; readonly bottom: number; readonly pageHeight: number }): Flow {
  const end = pageHeight - bottom;
  let y = end + 1;
  let hasPage = false;
  const bookmarks: { readonly level: number; readonly item: Bookmark }[] = [];

  const newPage = (): void => {
    document.addPage();
    hasPage = true;
    y = top;
  };
  const ensurePage = (): void => {
    if (!hasPage) newPage();
  };
  const keepTogether = (height: number): void => {
    if (!hasPage || (y + height > end && y > top)) newPage();
  };
  return {
    y: () => {
      ensurePage();
      return y;
    },
    room: () => (hasPage ? end - y : end - top),
    isAtTop: () => !hasPage || y <= top,
    space(points) {
      ensurePage();
      y = Math.min(end, y + points);
    },
    keepTogether, newPage, ensurePage,
    bookmark(level, text) {
      ensurePage();
      while ((bookmarks.at(-1)?.level ?? 0) >= level) bookmarks.pop();
      const parent = bookmarks.at(-1)?.item ?? document.outline;
      bookmarks.push({ level, item: parent.addItem(text, { expanded: level < 2 }) });
    },
    lines(pen, set, { tag, x, width = 0, align = "left" }) {
      const element = tags.open(tag);
      let next = 0;
      while (next < set.lines.length) {
        const left = set.lines.length - next;
        ensurePage();
        let fitting = Math.floor((end - y + 0.01) / set.leading);
        if (fitting < left) {
          if (fitting === left - 1 && fitting > 1) fitting -= 1;
          if (fitting < 2 && (left > 1 || fitting < 1) && y > top) {
            newPage();
            continue;
          }
        }
        const count = Math.max(1, Math.min(fitting, left));
        const page = set.lines.slice(next, next + count);
        const links = new Array<ReturnType<Pen["paintLine"]>>();
        element.part(() => {
          for (const [index, line] of page.entries()) links.push(pen.paintLine(line, x, y + index * set.leading, set.leading, { align, width }));
        });
        for (const link of links.flat()) element.link(link);
        y += count * set.leading;
        next += count;
      }
      element.close();
    },
    beside(pen, set, { tag, x }) {
      ensurePage();
      tags.mark(tag, () => pen.paintLine(set.lines[0] ?? [], x, y, set.leading));
    },
  };
}
