import type { Endpoint } from "./endpoint.ts";
import type { ErrorCode } from "./error.ts";
import { Gates, InvitationsMade, MakeInvitations, UpdateGates, UploadList, WorkChallenge } from "./gates.ts";

/** Why somebody is not let in, or may not act any more. */
export const gateErrors = ["sign-in-needed", "signed-id-required", "not-on-the-list", "proof-of-work-needed", "proof-of-work-invalid", "invitation-needed", "invitation-invalid"] as const satisfies readonly ErrorCode[];

/** What is asked of people before they take part. */
export const gateEndpoints: readonly Endpoint[] = [
  { method: "get", path: "/conversations/:id/work", who: "everybody", answer: WorkChallenge, errors: ["not-found"], summary: "A task for a newcomer's device: bound to the conversation, good once and for ten minutes. Only where the organisers ask for it." },
  { method: "get", path: "/console/conversations/:id/gates", who: "analyst", answer: Gates, summary: "What is asked of people before they take part, and the batches of invitation codes with how many were used." },
  { method: "patch", path: "/console/conversations/:id/gates", who: "organiser", body: UpdateGates, answer: Gates, summary: "Sets what is asked of newcomers. People who have voted before go on as they are, unless the list is asked for." },
  {
    method: "post", path: "/console/conversations/:id/invitations", who: "organiser", body: MakeInvitations, answer: InvitationsMade, status: 201,
    summary: "Makes a batch of invitation codes. They are shown this once.",
  },
  {
    method: "delete", path: "/console/conversations/:id/invitations/:number", who: "organiser", answer: Gates, status: 200, errors: ["invitation-batch-not-found"],
    summary: "No code of this batch lets anybody in any more. Who came in with one stays.",
  },
  { method: "post", path: "/console/conversations/:id/allow-list", who: "organiser", body: UploadList, answer: Gates, summary: "Replaces the list of ids that may take part. Kept as keyed hashes; nobody can read the list again." },
];
