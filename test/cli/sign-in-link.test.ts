import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runCli } from "../../server/cli/run-cli.ts";
import { createAccounts } from "../../server/http/accounts/accounts.ts";
import { createSqliteStore } from "../../server/store/create-store.ts";
import { buildTerminal } from "../support/build-terminal.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

const secret = "only-for-tests-and-long-enough-0123456789";
let folder: Awaited<ReturnType<typeof createTemporaryFolder>>;
beforeEach(async () => {
  folder = await createTemporaryFolder();
  const environment = { DATA_DIR: folder.path, DATABASE_URL: "", HIROBA_SECRET: secret, HOST: "127.0.0.1", PORT: "3000", PUBLIC_URL: "", ORGANISER_EMAIL: "mayor@example.org" };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await folder.remove();
});

async function hiroba(...args: string[]) {
  const terminal = buildTerminal();
  const code = await runCli(args, terminal);
  return { code, out: terminal.written.join("\n"), notes: terminal.notes.join("\n") };
}

test("the printed link signs the first owner in, who is made when there is none", async () => {
  const { code, out } = await hiroba("sign-in-link");
  expect([code, out]).toEqual([0, expect.stringMatching(/^http:\/\/127\.0\.0\.1:3000\/console\/sign-in\/\w{32,}$/)]);
  const store = await createSqliteStore(join(folder.path, "hiroba.sqlite"));
  const accounts = createAccounts({ config: { secret, publicUrl: null, organiserEmail: "", organisationName: "" }, store, publicUrl: () => "" });
  const [cookie] = await accounts.redeem(out.split("/").at(-1)!);
  expect(await accounts.personOf({ cookie: cookie!.split(";")[0]! })).toMatchObject({ email: "mayor@example.org", role: "owner" });
  await store.close();
});

test("for an address nobody was invited with there is a sentence instead", async () => {
  expect(await hiroba("sign-in-link", "--email", "stranger@example.org")).toEqual({ code: 1, out: "", notes: "Nobody was invited with the address stranger@example.org." });
  expect((await hiroba("sign-in-link", "--name", "x")).code).toBe(2);
});

test("somebody who lost phone and recovery codes gets in with --without-second-step, and only then without a code", async () => {
  const { out } = await hiroba("sign-in-link");
  const store = await createSqliteStore(join(folder.path, "hiroba.sqlite"));
  const accounts = createAccounts({ config: { secret, publicUrl: null, organiserEmail: "", organisationName: "" }, store, publicUrl: () => "" });
  const { id } = await accounts.findOrAdd({ email: "mayor@example.org", name: "" });
  await store.signIn.beginSecondStep(id, "sealed");
  await store.signIn.confirmSecondStep(id, { step: 1, at: 1, codeHashes: ["a"] });
  await hiroba("sign-in-link", "--email", "mayor@example.org");
  expect(await store.signIn.secondStep(id)).toMatchObject({ confirmedAt: 1, recoveryCodesLeft: 1 });
  expect((await hiroba("sign-in-link", "--email", "mayor@example.org", "--without-second-step")).out).not.toBe(out);
  expect(await store.signIn.secondStep(id)).toBeNull();
  await store.close();
});
