import type { BallotPrinting, BatchTakenBack, EnterSheet, KioskOpened, OpenKiosk, PrintBallots, SheetEntered, UploadOutcome, UploadSheets, Workshop } from "../../server/contract/workshop.ts";
import type { RequestOptions } from "../shared/api.ts";

type Call = <Answer>(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, options?: RequestOptions) => Promise<Answer>;

/** What the Workshop tab asks of the server. */
export const createWorkshopApi = (call: Call, one: (id: string) => string) => ({
  workshop: (id: string) => call<Workshop>("GET", `${one(id)}/workshop`),
  openKiosk: (id: string, body: OpenKiosk) => call<KioskOpened>("POST", `${one(id)}/kiosks`, { body }),
  endKiosk: (id: string, kiosk: number) => call<unknown>("DELETE", `${one(id)}/kiosks/${String(kiosk)}`),
  printBallots: (id: string, body: PrintBallots) => call<BallotPrinting>("POST", `${one(id)}/printings`, { body }),
  /** The same sheet in the same batch again changes nothing, so a lost answer may be asked for once more. */
  enterSheet: (id: string, body: EnterSheet) => call<SheetEntered>("POST", `${one(id)}/sheets`, { body, tries: 3 }),
  uploadSheets: (id: string, body: UploadSheets) => call<UploadOutcome>("POST", `${one(id)}/sheets/upload`, { body, timeoutMs: 60_000 }),
  takeBackBatch: (id: string, batch: string) => call<BatchTakenBack>("DELETE", `${one(id)}/sheet-batches/${encodeURIComponent(batch)}`),
  /** Addresses of files, opened by the browser itself. */
  sheetsPdf: (id: string, printing: number): string => `/api/v1${one(id)}/printings/${String(printing)}/sheets.pdf`,
  sheetsCsv: (id: string, printing: number): string => `/api/v1${one(id)}/printings/${String(printing)}/template.csv`,
});
