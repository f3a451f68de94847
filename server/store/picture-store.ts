import type { ParticipantSource } from "../contract/workshop.ts";

export type ArrivalKind = "host" | "language";

/** How often the page for taking part was opened on one day, from one place or in one language. Never with a person. */
export interface ArrivalCount {
  readonly conversationId: string;
  /** Whole days since 1970, UTC. */
  readonly day: number;
  readonly kind: ArrivalKind;
  readonly name: string;
  readonly count: number;
}

/** Counts behind the live picture. Each reads a whole conversation once; see live-pictures.ts for how often. */
export interface PictureStore {
  /** Votes given and new participants by hour (whole hours since 1970, UTC), in order. */
  hours(conversationId: string): Promise<readonly { readonly hour: number; readonly votes: number; readonly newParticipants: number }[]>;
  /** How many people have given exactly so many votes that count now. */
  votesDistribution(conversationId: string): Promise<ReadonlyMap<number, number>>;
  /** People who voted, by how they took part. */
  sources(conversationId: string): Promise<Readonly<Record<ParticipantSource, number>>>;
  /** Adds to what is there. */
  addArrivals(counts: readonly ArrivalCount[]): Promise<void>;
  /** Over all days. */
  arrivals(conversationId: string): Promise<readonly { readonly kind: ArrivalKind; readonly name: string; readonly count: number }[]>;
}
