import { stringify } from "csv-stringify/sync";
import type { PrivacyLogLine } from "../contract/privacy-log.ts";

/** The privacy log as a file, oldest first, with a byte order mark. */
export const privacyLogCsv = (newestFirst: readonly PrivacyLogLine[]): string => stringify([
  ["line", "time", "what", "rows", "by"],
  ...[...newestFirst].reverse().map(({ number, at, kind, rows, actor, person }) => [number, new Date(at).toISOString(), kind, rows, person === null ? actor : `person ${String(person)}`]),
], { bom: true, escape_formulas: true, record_delimiter: "windows" });
