import type PDFDocument from "pdfkit";

type Document = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Document["struct"]>;

export interface TagOptions {
  readonly alt?: string;
  readonly bbox?: readonly [number, number, number, number];
  readonly lang?: string;
  /** Of a table's head cell. */
  readonly scope?: "Row" | "Column";
}

/** The tree a screen reader walks. What is painted outside of `mark` and `artifact` would be unknown to it. */
export interface Tags {
  /** Elements made inside are children of a new element. */
  group(tag: string, make: () => void): void;
  /** What `paint` paints is the content of a new element, on one page. */
  mark(tag: string, paint: () => void, options?: TagOptions): void;
  /** Opens an element whose content is painted in several parts, e.g. on two pages. */
  open(tag: string, options?: TagOptions): { part(paint: () => void): void; link(area: LinkTarget): void; close(): void };
  /** Decoration, passed over when read aloud. */
  artifact(paint: () => void): void;
  end(): void;
}

export interface LinkTarget { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly url: string; readonly text: string }

export function createTags(document: Document): Tags {
  const root = document.struct("Document");
  document.addStructure(root);
  const parents: Element[] = [root];

  const child = (tag: string, { bbox, ...options }: TagOptions = {}): Element => {
    // A copy, because pdfkit wants an array it may write to.
    const element = document.struct(tag, { ...options, ...(bbox !== undefined && { bbox: [...bbox] as [number, number, number, number] }) });
    parents.at(-1)?.add(element);
    return element;
  };
  const open: Tags["open"] = (tag, options) => {
    const element = child(tag, options);
    return {
      part(paint) {
        element.add(document.markStructureContent(tag));
        paint();
        document.endMarkedContent();
      },
      link({ x, y, width, height, url, text }) {
        const link = document.struct("Link", { alt: text });
        element.add(link);
        // pdfkit ties the annotation to the element, which its types do not tell.
        // A plain string would become a PDF name; a String object becomes text.
      document.link(x, y, width, height, url, { structParent: link, Contents: Object(text) as unknown } as object);
        link.end();
      },
      close() {
        element.end();
      },
    };
  };
  return {
    open,
    group(tag, make) {
      const element = child(tag);
      parents.push(element);
      make();
      parents.pop();
      element.end();
    },
    mark(tag, paint, options) {
      const element = open(tag, options);
      element.part(paint);
      element.close();
    },
    artifact(paint) {
      document.markContent("Artifact", { type: "Layout" });
      paint();
      document.endMarkedContent();
    },
    end() {
      root.end();
    },
  };
}
