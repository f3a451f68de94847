import type { Request } from "express";
import type { ReportFile } from "../contract/report-files.ts";
import type { PublishedReport } from "../contract/report.ts";
import type { MakeFile } from "../jobs/report-file-thread.ts";
import { fileNames, formatOf, isQuick, makeReportFile, type FileOptions, type MadeFile } from "../report/export/report-files.ts";
import { KeepRecent } from "../store/keep-recent.ts";
import { requestLocale } from "./request-locale.ts";

const FILES_KEPT = 80;

/** What is sealed never changes, so its files are worth keeping and their sizes worth knowing. */
const isSealed = ({ contentHash, status }: PublishedReport): boolean => contentHash !== null && status === "published";

/** Files of reports, each made once as long as it is asked for. */
export interface ReportFileCache {
  make(report: PublishedReport, name: string, options: FileOptions): Promise<MadeFile | null>;
  /** All files with their sizes, as far as they are known without making a slow one. Of a sealed report the slow ones are begun. */
  list(report: PublishedReport, options: FileOptions): Promise<readonly ReportFile[]>;
}

export function createReportFileCache(makeSlowly: MakeFile): ReportFileCache {
  const kept = new KeepRecent<Promise<MadeFile | null>>(FILES_KEPT);
  const done = new KeepRecent<MadeFile | null>(FILES_KEPT);
  const makeOnce = (report: PublishedReport, name: string, options: FileOptions): Promise<MadeFile | null> =>
    (isQuick(name) ? makeReportFile : makeSlowly)(report, name, options);
  const keyOf = (report: PublishedReport, name: string, options: FileOptions): string => JSON.stringify([report.contentHash, report.id, name, options, report.isProtected]);

  const make = (report: PublishedReport, name: string, options: FileOptions): Promise<MadeFile | null> => {
    if (formatOf(name) === null) return Promise.resolve(null);
    // What is not sealed may change under the same id.
    if (!isSealed(report)) return makeOnce(report, name, options);
    const key = keyOf(report, name, options);
    const before = kept.get(key);
    if (before !== undefined) return before;
    const made = makeOnce(report, name, options);
    made.then((file) => { done.set(key, file); }, () => { kept.delete(key); });
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
        const quick = isQuick(name) ? await make(report, name, options) : undefined;
        if (quick === undefined && isSealed(report)) make(report, name, options).catch(() => undefined);
        const made = quick === undefined ? done.get(keyOf(report, name, options)) : quick;
        // A figure that has no picture has no file in either format.
        if (made === null || (format.format === "PNG" && !files.some((file) => file.name === name.replace(/png$/, "svg")))) continue;
        files.push({ name, ...format, bytes: made?.bytes.length ?? null, ...(made?.missing !== undefined && made.missing.length > 0 ? { missing: [...made.missing] } : {}) });
      }
      return files;
    },
  };
}

/** Options of a request: `?lang=`, then the browser's language; `?bom=1`. */
export const fileOptions = (req: Request, address: string, language: string): FileOptions => ({ locale: requestLocale(req, language), bom: req.query["bom"] === "1", address });
