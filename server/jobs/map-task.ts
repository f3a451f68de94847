import type { Finding } from "../contract/integrity.ts";
import type { OpenedGroup } from "./look-again.ts";

// What the server's main thread and the map threads say to each other.

/** Which database a thread opens for itself. */
export interface MapThreadData {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly mapsKept: number;
}

export type MapTask =
  /** Compute and store the next version. */
  | { readonly kind: "draw"; readonly conversationId: string }
  /** Check how sure the present map is; the answer carries the checked map, encoded, and stores nothing. */
  | { readonly kind: "assess"; readonly conversationId: string }
  /** Store the newest map again, with what was found for `checked`. */
  | { readonly kind: "adopt"; readonly conversationId: string; readonly checked: Uint8Array }
  /** Divide the newest map into another number of groups; stores nothing. */
  | { readonly kind: "divide"; readonly conversationId: string; readonly groupCount: number }
  /** Open one group of the newest map (divided into `groupCount`, unless null) into sub-groups; stores nothing. */
  | { readonly kind: "open"; readonly conversationId: string; readonly groupCount: number | null; readonly groupId: string }
  /** The newest map as it would be if exactly these participants were left out; stores nothing. */
  | { readonly kind: "suppose"; readonly conversationId: string; readonly leftOut: readonly number[] }
  /** Look for what is unusual in who took part; stores nothing. */
  | { readonly kind: "patterns"; readonly conversationId: string };

/** What came of looking at the newest map in another way. */
export interface Look {
  /** The version looked at. */
  readonly version: number;
  readonly computedAt: number;
  /** Encoded: the newest map, divided as asked. */
  readonly map: Uint8Array;
  /** Encoded map of the group opened, and whether it is better than chance; left out when there is no such group. */
  readonly opened?: { readonly map: Uint8Array; readonly significance: OpenedGroup["significance"] };
}

export interface MapAnswer {
  /** The version stored; null when there was nothing to store. */
  readonly version: number | null;
  /** Votes that count now: decides which thread takes the conversation next. */
  readonly votes: number;
  readonly checked?: Uint8Array;
  /** The answer to "divide" and "open". */
  readonly look?: Look;
  /** The answer to "suppose", encoded. */
  readonly supposed?: { readonly before: Uint8Array; readonly after: Uint8Array };
  /** The answer to "patterns". */
  readonly findings?: readonly Finding[];
}

export interface MapRequest {
  readonly id: number;
  readonly task: MapTask;
}

export type MapResponse =
  | { readonly id: number; readonly answer: MapAnswer }
  | { readonly id: number; readonly error: string };
