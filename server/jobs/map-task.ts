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
  | { readonly kind: "adopt"; readonly conversationId: string; readonly checked: Uint8Array };

export interface MapAnswer {
  /** The version stored; null when there was nothing to store. */
  readonly version: number | null;
  /** Votes that count now: decides which thread takes the conversation next. */
  readonly votes: number;
  readonly checked?: Uint8Array;
}

export interface MapRequest {
  readonly id: number;
  readonly task: MapTask;
}

export type MapResponse =
  | { readonly id: number; readonly answer: MapAnswer }
  | { readonly id: number; readonly error: string };
