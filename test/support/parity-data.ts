import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const named = process.env["HIROBA_PARITY_DATA"] ?? "../shared/data";
const folder = isAbsolute(named) ? named : join(root, named);

/** Folder of the real conversations to compare with, or null where they are not at hand. */
export const parityData: string | null = named !== "none" && existsSync(folder) ? folder : null;

/** What a skipped parity test says. */
export const noParityData = named === "none"
  ? "HIROBA_PARITY_DATA=none: the conversations to compare with are not at hand"
  : `the conversations to compare with are not at ${named} (HIROBA_PARITY_DATA)`;
