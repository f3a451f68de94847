import type { FrameMessage, HostMessage } from "../../server/contract/embed.ts";

type WithoutEnvelope<Message> = Message extends unknown ? Omit<Message, "hiroba" | "frame"> : never;
export type Said = WithoutEnvelope<FrameMessage>;

export interface HostPage {
  /** Says something to the host page; kept until the host has said hello, because only then its origin is known. */
  tell(message: Said): void;
  /** Tells the height of `content` whenever it changes, up or down. */
  followHeight(content: HTMLElement): void;
}

interface Window2 {
  readonly parent: { postMessage(message: unknown, origin: string): void };
  addEventListener(type: "message", listener: (event: MessageEvent<Partial<HostMessage> | null>) => void): void;
}

/**
 * The frame's side of the talk with the host page. Listens to its parent only, and answers only the origin that said hello
 * with this frame's id (who may be that parent is decided by frame-ancestors); what it wishes is read by frame-talk.ts.
 * Does nothing outside a frame.
 */
export function createHostPage(page: Window2, frame: string, onWish: (message: Partial<HostMessage>) => void, onHello: () => void): HostPage {
  const isFramed = page.parent !== (page as unknown);
  let origin: string | null = null;
  let waiting: Said[] = [];
  let lastHeight = 0;

  const post = (message: Said): void => {
    if (origin !== null) page.parent.postMessage({ hiroba: 1, frame, ...message }, origin);
  };
  const tell = (message: Said): void => {
    if (!isFramed) return;
    if (origin !== null) post(message);
    // Of several heights only the newest matters.
    else waiting = [...waiting.filter((other) => message.type !== "resize" || other.type !== "resize"), message].slice(-20);
  };

  page.addEventListener("message", (event) => {
    const message = event.data;
    if (!isFramed || event.source !== (page.parent as unknown) || message?.hiroba !== 1 || message.frame !== frame) return;
    if (origin !== null && event.origin !== origin) return;
    if (message.type === "hello") {
      // A frame without an origin of its own (sandboxed host) says "null", which nobody can be addressed by.
      if (event.origin === "null") return;
      origin = event.origin;
      onHello();
      for (const one of waiting) post(one);
      waiting = [];
    } else if (origin !== null) onWish(message);
  });

  return {
    tell,
    followHeight: (content) => {
      // The content's own height, not the document's: that is never less than the frame and could not shrink.
      const measure = (): void => {
        const height = Math.ceil(content.getBoundingClientRect().height);
        if (height === lastHeight || height === 0) return;
        lastHeight = height;
        tell({ type: "resize", height });
      };
      new ResizeObserver(measure).observe(content);
      measure();
    },
  };
}
