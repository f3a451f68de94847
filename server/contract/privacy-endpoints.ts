import type { Endpoint } from "./endpoint.ts";
import { MyData, ParticipantDeleted } from "./my-data.ts";
import { DeleteOnRequest, ParticipantFound, ParticipantRequest } from "./participant-requests.ts";
import { PrivacyLog } from "./privacy-log.ts";
import { PrivacyNotice } from "./privacy.ts";
import { Retention, RetentionTimers } from "./retention.ts";

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
  { method: "get", path: "/console/conversations/:id/retention", who: "analyst", answer: Retention, summary: "What is deleted how many days after closing, and on which dates." },
  { method: "patch", path: "/console/conversations/:id/retention", who: "organiser", body: RetentionTimers, answer: Retention, summary: "Sets after how many days. A time that has passed already is done within seconds, and cannot be undone." },
  { method: "get", path: "/console/conversations/:id/privacy-log", who: "organiser", answer: PrivacyLog, summary: "What was done with participants' data: what, how much, when and by whom, never whose. Newest first." },
  { method: "get", path: "/console/conversations/:id/privacy-log.csv", who: "organiser", answer: "csv", summary: "The whole privacy log as CSV." },
];
