import type { Request } from "express";
import type { Services } from "../services.ts";
import { arrivalOf } from "./arrival-of.ts";

/** Counts that somebody opens a page for taking part, when it is a person's browser that does. */
export function noteArrival({ arrivals, publicUrl }: Pick<Services, "arrivals" | "publicUrl">, req: Pick<Request, "get" | "method">, conversationId: string, language: string): void {
  const host = arrivalOf(req, publicUrl());
  if (host !== null) arrivals.note(conversationId, { host, language });
}
