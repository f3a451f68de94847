import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { explainStartFailure, serve } from "../../server/serve.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

async function whyNot(environment: Readonly<Record<string, string>>): Promise<string | null> {
  const started = serve({ environment: { PORT: "0", DEMO: "off", LOG_LEVEL: "silent", ...environment }, print: () => {}, isTerminal: false });
  try {
    await (await started).server.close();
  } catch (error) {
    return explainStartFailure(error);
  }
  return "it started";
}

test("a HOST that is no address of this machine is named, and not mistaken for the database", async () => {
  const folder = await createTemporaryFolder();
  onTestFinished(folder.remove);
  expect(await whyNot({ HOST: "host.invalid", DATA_DIR: folder.path })).toContain("  HOST must be a network address of this machine");
});

test("a DATA_DIR that is a file is named, also where no secret is written there", async () => {
  const folder = await createTemporaryFolder();
  onTestFinished(folder.remove);
  const file = join(folder.path, "file");
  await writeFile(file, "");
  expect(await whyNot({ DATA_DIR: file, HIROBA_SECRET: "0".repeat(32) })).toContain("DATA_DIR is not a folder");
});
