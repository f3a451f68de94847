import { z } from "zod";
import { StatementId } from "./ids.ts";

// What a host page and the widget's frame say to each other with postMessage.
// Every message carries `hiroba: 1` and the frame's own `frame` id, so that several widgets share a page.

const envelope = { hiroba: z.literal(1), frame: z.string().max(64) };

/** Frame → host. `height` in CSS pixels. No vote's direction and no text ever leaves the frame. */
export const FrameMessage = z.discriminatedUnion("type", [
  z.object({ ...envelope, type: z.literal("ready"), conversationId: z.string() }),
  z.object({ ...envelope, type: z.literal("resize"), height: z.number() }),
  z.object({ ...envelope, type: z.literal("vote"), conversationId: z.string(), statementId: StatementId }),
  z.object({ ...envelope, type: z.literal("statement"), conversationId: z.string(), statementId: StatementId }),
]);
export type FrameMessage = z.infer<typeof FrameMessage>;

/** Host → frame. */
export const HostMessage = z.discriminatedUnion("type", [
  z.object({ ...envelope, type: z.literal("hello") }),
  z.object({ ...envelope, type: z.literal("configure"), language: z.string().max(35).optional(), theme: z.enum(["auto", "light", "dark"]).optional() }),
]);
export type HostMessage = z.infer<typeof HostMessage>;
