// Remembers what a build was made from, so that it is repeated only when that changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inRoot } from "./project.mjs";

/** sha256 over names and contents of files and folders given from the project root. */
export function contentHash(paths) {
  const hash = createHash("sha256").update(process.versions.node);
  const add = (path) => {
    const full = inRoot(path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(join(path, name));
    else hash.update(`\0${path}\0`).update(readFileSync(full));
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}

export const hasStamp = (stampPath, hash) => existsSync(inRoot(stampPath)) && readFileSync(inRoot(stampPath), "utf8") === hash;

export function writeStamp(stampPath, hash) {
  mkdirSync(dirname(inRoot(stampPath)), { recursive: true });
  writeFileSync(inRoot(stampPath), hash);
}
