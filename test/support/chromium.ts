import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

// The npm binary runs where nothing else is installed; these flags also suit containers without a sandbox.
export const chromiumFlags: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser for journeys: CHROMIUM_PATH, else one installed on this machine, else the one npm brings. Close it yourself. */
export async function launchBrowser(moreFlags: readonly string[] = []): Promise<Browser> {
  const { executablePath, source } = await findChromium();
  try {
    return await chromium.launch({ executablePath, args: [...chromiumFlags, ...moreFlags] });
  } catch (cause) {
    throw new Error(`The browser of ${source} (${executablePath}) did not start. Set CHROMIUM_PATH to another one.`, { cause });
  }
}

export async function findChromium(): Promise<{ readonly executablePath: string; readonly source: string }> {
  const wanted = process.env["CHROMIUM_PATH"];
  if (wanted !== undefined && wanted !== "") return { executablePath: wanted, source: "CHROMIUM_PATH" };
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      if (isExecutable(path)) return { executablePath: path, source: "this machine" };
    }
  }
  const { default: fromNpm } = await import("@sparticuz/chromium");
  return { executablePath: await fromNpm.executablePath(), source: "the package @sparticuz/chromium" };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
