import type { Report } from "../contract/report.ts";
import { hashOf } from "./canonical-json.ts";

/** sha256 (hex) of a report's canonical JSON: anybody who has the JSON file can find it again. */
export const contentHash = (report: Report): string => hashOf(report);
