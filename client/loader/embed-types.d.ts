// Types for pages that embed Hiroba; served as /embed.d.ts. Nothing here runs.
//
//   /// <reference path="./embed.d.ts" />
//   document.addEventListener("hiroba:vote", (event) => console.log(event.detail.statementId));
//   window.hiroba?.tell(div, { type: "goto", statementId: 7 });

/** What a page hears on the div of a widget; the events bubble. */
interface HirobaEvents {
  /** The conversation is on the screen. */
  "hiroba:ready": CustomEvent<{ readonly conversationId: string }>;
  /** The frame has a new height, in CSS pixels. */
  "hiroba:resize": CustomEvent<{ readonly height: number }>;
  /** A vote was saved or withdrawn; never which way. */
  "hiroba:vote": CustomEvent<{ readonly conversationId: string; readonly statementId: number }>;
  /** A statement was submitted; never its text. */
  "hiroba:statement": CustomEvent<{ readonly conversationId: string; readonly statementId: number }>;
  /** The reader has answered enough to have a place on the map. */
  "hiroba:placed": CustomEvent<{ readonly conversationId: string }>;
  /** There is nothing left to answer. */
  "hiroba:finished": CustomEvent<{ readonly conversationId: string }>;
}

/** What a page may ask of a widget. */
type HirobaWish =
  | {
      readonly type: "configure";
      /** BCP 47 tag of the interface. */
      readonly language?: string;
      readonly theme?: "auto" | "light" | "dark";
      /** As in data-show; "" shows everything. */
      readonly show?: string;
      /** Replaced as a whole. */
      readonly look?: { readonly accent?: string; readonly background?: string; readonly text?: string; readonly radius?: string; readonly font?: string };
    }
  | { readonly type: "focus" }
  | { readonly type: "goto"; readonly statementId: number };

interface HTMLElementEventMap extends HirobaEvents {}
interface DocumentEventMap extends HirobaEvents {}

interface Window {
  /** There once /embed.js has run. */
  readonly hiroba?: {
    /** @returns false while the div has no frame that listens; wait for hiroba:ready */
    tell(div: Element, wish: HirobaWish): boolean;
  };
}
