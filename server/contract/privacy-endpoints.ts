import type { Endpoint } from "./endpoint.ts";
import { PrivacyNotice } from "./privacy.ts";

/** What people are told about their data; the page itself is /c/:id/privacy. */
export const privacyEndpoints: readonly Endpoint[] = [
  { method: "get", path: "/console/conversations/:id/privacy", who: "analyst", answer: PrivacyNotice, summary: "Who answers for participants' data, whom to ask, and the organisers' own text of the privacy page." },
  { method: "patch", path: "/console/conversations/:id/privacy", who: "organiser", body: PrivacyNotice, answer: PrivacyNotice, summary: "Changes what the privacy page says besides what follows from the settings." },
];
