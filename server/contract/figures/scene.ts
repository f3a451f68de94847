// A figure as shapes, free of any drawing library: the page, files and PDFs draw the same one.

/** Colours by what they mean; each place that draws knows its own values (theme, paper). */
export type Colour = "ink" | "inkSoft" | "ground" | "groundSoft" | "line" | "lineStrong" | "accent" | "agree" | "disagree" | "onGroup" | { readonly group: string; readonly use: "mark" | "ink" };

/** `share`: how much of the colour is mixed into the ground, 0–1 (left out: all of it). `pattern`: the group's fill pattern. */
export interface Fill {
  readonly colour: Colour;
  readonly share?: number;
  readonly pattern?: true;
}

interface Painted {
  readonly fill?: Fill;
  readonly stroke?: Colour;
  readonly strokeWidth?: number;
  readonly dash?: readonly [number, number];
}

export type Shape =
  | (Painted & { readonly kind: "rect"; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly radius?: number })
  | (Painted & { readonly kind: "circle"; readonly x: number; readonly y: number; readonly radius: number })
  | (Painted & { readonly kind: "path"; readonly d: string })
  | (Painted & { readonly kind: "line"; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number })
  | {
      readonly kind: "text";
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly colour: Colour;
      readonly isBold?: boolean;
      readonly anchor?: "start" | "middle" | "end";
      /** Language of the words, where it is not the figure's. */
      readonly lang?: string;
    };

/** Unitless lengths, y pointing down. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export type FigureName = "map" | "agreement" | "heat-map" | "swarm" | "participation";

/** A picture with everything it needs to stand alone, and the table behind it. */
export interface ReportFigure {
  readonly name: FigureName;
  /** The finding, as a sentence. */
  readonly title: string;
  /** What is measured. */
  readonly measure: string;
  /** Where the numbers are from. */
  readonly source: string;
  readonly picture: Picture;
  readonly table: FigureTable;
}

export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
