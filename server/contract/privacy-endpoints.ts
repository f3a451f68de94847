import type { Endpoint } from "./endpoint.ts";
import { MyData, ParticipantDeleted } from "./my-data.ts";
import { DeleteOnRequest, ParticipantFound, ParticipantRequest } from "./participant-requests.ts";
import { PrivacyNotice } from "./privacy.ts";

/** What people are told about their data; the page itself is /c/:id/privacy. */
export const privacyEndpoints: readonly Endpoint[] = [
  { method: "get", path: "/console/conversations/:id/privacy", who: "analyst", answer: PrivacyNotice, summary: "Who answers for participants' data, whom to ask, and the organisers' own text of the privacy page." },
  { method: "patch", path: "/console/conversations/:id/privacy", who: "organiser", body: PrivacyNotice, answer: PrivacyNotice, summary: "Changes what the privacy page says besides what follows from the settings." },
  {
    method: "post", path: "/console/conversations/:id/participant-requests", who: "organiser", body: ParticipantRequest, answer: ParticipantFound, errors: ["participant-unknown"],
    summary: "Who a code, a kept reader id or a number stands for: how much is kept of them, in counts. For requests of participants about their data.",
  },
  {
    method: "post", path: "/console/conversations/:id/participant-requests/data", who: "organiser", body: ParticipantRequest, answer: MyData, errors: ["participant-unknown"],
    summary: "Everything stored about a participant who asked the organisers for it, as they could download it themselves.",
  },
  {
    method: "post", path: "/console/conversations/:id/participant-requests/deletion", who: "organiser", body: DeleteOnRequest, answer: ParticipantDeleted, errors: ["participant-unknown"],
    summary: "Deletes a participant who asked the organisers for it, as they could themselves: for good, and their token is refused from then on.",
  },
];
