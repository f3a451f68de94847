import type { Endpoint } from "./endpoint.ts";
import { ExcludeParticipants, ExclusionLine, Integrity, MapDifference, SupposeExclusion, TakeBackExclusion } from "./integrity.ts";

/** Unusual patterns in who took part, and who is left out of the map. */
export const integrityEndpoints: readonly Endpoint[] = [
  { method: "get", path: "/console/conversations/:id/integrity", who: "analyst", answer: Integrity, summary: "Unusual patterns in who took part and how, and the log of who was left out. Nothing follows from a pattern by itself." },
  {
    method: "post", path: "/console/conversations/:id/integrity/preview", who: "organiser", body: SupposeExclusion, answer: MapDifference, errors: ["map-not-ready"],
    summary: "What the map would be without these participants, beside what it is. Stores nothing.",
  },
  {
    method: "post", path: "/console/conversations/:id/exclusions", who: "organiser", body: ExcludeParticipants, answer: ExclusionLine, status: 201, errors: ["participant-not-found", "nobody-to-exclude"],
    summary: "Leaves participants out of the map, tallies and reports, with a reason everybody may read. Their votes stay in the log, and they can go on voting.",
  },
  {
    method: "post", path: "/console/conversations/:id/exclusions/:number/taking-back", who: "organiser", body: TakeBackExclusion, answer: ExclusionLine, status: 201, errors: ["exclusion-not-found"],
    summary: "Counts the participants of one exclusion again.",
  },
];
