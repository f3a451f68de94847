import { requestLocale } from "./request-locale.ts";
import type { Request } from "express";
import type { ReportFile } from "../contract/report-files.ts";
import type { PublishedReport } from "../contract/report.ts";
import { fileNames, formatOf, makeReportFile, type FileOptions, type MadeFile } from "../report/export/report-files.ts";
import { KeepRecent } from "../store/keep-recent.ts";

const FILES_KEPT = 60;
/** Made only when somebody asks for it, or when its size is needed of a report that no longer changes. */
const isSealed = ({ contentHash, status }: PublishedReport): boolean => contentHash !== null && status === "published";

/** Files of reports, each made once as long as it is asked for. */
export interface ReportFileCache {
  make(report: PublishedReport, name: string, options: FileOptions): Promise<MadeFile | null>;
  list(report: PublishedReport, options: FileOptions): Promise<readonly ReportFile[]>;
}

export function createReportFileCache(): ReportFileCache {
  const kept = new KeepRecent<Promise<MadeFile | null>>(FILES_KEPT);
  const make = (report: PublishedReport, name: string, options: FileOptions): Promise<MadeFile | null> => {
    // What is not sealed may change under the same id; its newest state is in the snapshot and the time of its last change.
    if (!isSealed(report)) return makeReportFile(report, name, options);
    const key = JSON.stringify([report.contentHash, report.id, name, options]);
    const before = kept.get(key);
    if (before !== undefined) return before;
    const made = makeReportFile(report, name, options);
    made.catch(() => { kept.delete(key); });
    kept.set(key, made);
    return made;
  };
  return {
    make,
    async list(report, options) {
      const files: ReportFile[] = [];
      for (const name of fileNames) {
        const format = formatOf(name);
        if (format === null) continue;
        const made = isSealed(report) || format.kind === "table" ? await make(report, name, options) : undefined;
        if (made === null) continue;
        files.push({ name, ...format, bytes: made?.bytes.length ?? null, ...(made?.missing !== undefined && made.missing.length > 0 ? { missing: [...made.missing] } : {}) });
        // Lets others have their turn: a PDF takes a while.
        await new Promise<void>((resolve) => { setImmediate(resolve); });
      }
      return files;
    },
  };
}

/** Options of a request: `?lang=`, then the browser's language; `?bom=1`. */
export const fileOptions = (req: Request, address: string, language: string): FileOptions => ({ locale: requestLocale(req, language), bom: req.query["bom"] === "1", address });
