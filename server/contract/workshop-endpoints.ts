import type { Endpoint } from "./endpoint.ts";
import { Participation } from "./participation.ts";
import { BallotPrinting, BatchTakenBack, EnterSheet, KioskOpened, OpenKiosk, PrintBallots, SetUpTablet, SheetEntered, StartAtKiosk, TabletSetUp, UploadOutcome, UploadSheets, Workshop } from "./workshop.ts";

/** Shared tablets and paper. */
export const workshopEndpoints: readonly Endpoint[] = [
  {
    method: "post", path: "/conversations/:id/kiosk", who: "everybody", body: SetUpTablet, answer: TabletSetUp, errors: ["kiosk-code-invalid"],
    summary: "Whether a code sets up a shared tablet here, until when, and how long it waits for somebody.",
  },
  {
    method: "post", path: "/conversations/:id/kiosk/participation", who: "everybody", body: StartAtKiosk, answer: Participation, errors: ["kiosk-code-invalid"],
    summary: "A new participant at a shared tablet; asking again for the same person goes on with them.",
  },
  {
    method: "post", path: "/console/conversations/:id/kiosks", who: "organiser", body: OpenKiosk, answer: KioskOpened, status: 201,
    summary: "Makes a code for shared tablets. It is shown this once.",
  },
  {
    method: "delete", path: "/console/conversations/:id/kiosks/:number", who: "organiser", answer: null, errors: ["kiosk-not-found"],
    summary: "Ends a code: no new person at its tablets. Votes under way still arrive.",
  },
  { method: "get", path: "/console/conversations/:id/workshop", who: "analyst", answer: Workshop, summary: "Tablets, printed sheets, and what was entered; how many took part online, at a tablet and on paper." },
  {
    method: "post", path: "/console/conversations/:id/printings", who: "organiser", body: PrintBallots, answer: BallotPrinting, status: 201, errors: ["nothing-to-print", "statement-not-found", "conversation-archived"],
    summary: "Numbers new ballot sheets with the statements of now.",
  },
  {
    method: "get", path: "/console/conversations/:id/printings/:number/sheets.pdf", who: "organiser", answer: "file", errors: ["printing-not-found"],
    summary: "The sheets of one printing as PDF, A4.",
  },
  {
    method: "get", path: "/console/conversations/:id/printings/:number/template.csv", who: "organiser", answer: "csv", errors: ["printing-not-found"],
    summary: "A CSV file to fill in: a row for each sheet of the printing, a column for each statement.",
  },
  {
    method: "post", path: "/console/conversations/:id/sheets", who: "organiser", body: EnterSheet, answer: SheetEntered, status: 201,
    errors: ["sheet-unknown", "sheet-empty", "sheet-already-entered", "statement-not-found", "statement-too-long", "batch-taken-back", "conversation-archived"],
    summary: "Enters one filled-in sheet as a participant of its own. Sending the same sheet again in the same batch changes nothing.",
  },
  {
    method: "post", path: "/console/conversations/:id/sheets/upload", who: "organiser", body: UploadSheets, answer: UploadOutcome, errors: ["conversation-archived"],
    summary: "Reads a CSV file of sheets: a preview, or all of it, or, when anything is wrong, none. A file that was taken before changes nothing.",
  },
  {
    method: "delete", path: "/console/conversations/:id/sheet-batches/:batchId", who: "organiser", answer: BatchTakenBack, errors: ["batch-not-found"],
    summary: "Takes back what was typed or uploaded in one go; the batch stays in the list with who took it back.",
  },
];
