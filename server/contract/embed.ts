import { z } from "zod";
import { ConversationId, StatementId } from "./ids.ts";

// What a host page and the widget's frame say to each other with postMessage; described in docs/embedding.md, and for
// programs that host the widget in client/loader/embed-types.d.ts (served as /embed.d.ts).
// Every message carries `hiroba: 1` and the frame's own `frame` id, so that several widgets share a page.

const envelope = { hiroba: z.literal(1), frame: z.string().max(64) };
const about = { ...envelope, conversationId: ConversationId };

/** Frame → host. `height` in CSS pixels. No vote's direction and no text ever leaves the frame. */
export const FrameMessage = z.discriminatedUnion("type", [
  z.object({ ...about, type: z.literal("ready") }),
  z.object({ ...envelope, type: z.literal("resize"), height: z.number() }),
  z.object({ ...about, type: z.literal("vote"), statementId: StatementId }),
  z.object({ ...about, type: z.literal("statement"), statementId: StatementId }),
  /** The reader has answered enough to have a place on the map. */
  z.object({ ...about, type: z.literal("placed") }),
  /** There is nothing left to answer. */
  z.object({ ...about, type: z.literal("finished") }),
]);
export type FrameMessage = z.infer<typeof FrameMessage>;

/** How a host page dresses the widget; each a text as it stands in the page's HTML. What is not understood is left out. */
export const HostLook = z.object({
  /** Buttons, links, marks. A CSS colour: #rgb, #rrggbb, rgb(), hsl(), hwb() or a name; opaque. */
  accent: z.string().max(64).optional(),
  background: z.string().max(64).optional(),
  text: z.string().max(64).optional(),
  /** Corners, 0 to 24 CSS pixels. */
  radius: z.string().max(8).optional(),
  /** "serif" or "sans". */
  font: z.string().max(8).optional(),
});
export type HostLook = z.infer<typeof HostLook>;

/** Host → frame. In "configure" what is left out stays as it is; `look` is replaced as a whole. */
export const HostMessage = z.discriminatedUnion("type", [
  z.object({ ...envelope, type: z.literal("hello") }),
  z.object({
    ...envelope, type: z.literal("configure"),
    language: z.string().max(35).optional(),
    theme: z.enum(["auto", "light", "dark"]).optional(),
    /** As in data-show; "" shows everything. */
    show: z.string().max(100).optional(),
    look: HostLook.optional(),
  }),
  /** Moves the focus to the statement (or whatever is first on the screen). */
  z.object({ ...envelope, type: z.literal("focus") }),
  /** Puts a statement on the screen, if it is open to votes and not answered yet. */
  z.object({ ...envelope, type: z.literal("goto"), statementId: StatementId }),
]);
export type HostMessage = z.infer<typeof HostMessage>;
