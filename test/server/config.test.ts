import { stat, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { ConfigError, describeSettings, publicUrl, readConfig, settings, settingsTable } from "../../server/config.ts";
import { deriveKey, loadSecret } from "../../server/secret.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

test("nothing set is a working configuration", () => {
  expect(readConfig({})).toMatchObject({ host: "127.0.0.1", port: 3000, dataDir: "./data", databaseUrl: null, secret: null, demo: true, llmModel: null, publicUrl: null });
});

test("an empty variable counts as not set, and spaces around a value do not count", () => {
  expect(readConfig({ PORT: "", HOST: " 0.0.0.0 " })).toMatchObject({ port: 3000, host: "0.0.0.0" });
});

test.each([
  ["PORT", "eighty", "PORT must be a whole number from 0 to 65535"],
  ["PORT", "70000", "PORT must be from 0 to 65535"],
  ["PORT", "-1", "PORT must be a whole number from 0 to 65535"],
  ["PUBLIC_URL", "hiroba.example.org", "PUBLIC_URL must be an address like https://hiroba.example.org"],
  ["PUBLIC_URL", "ftp://hiroba.example.org", "PUBLIC_URL must be an address like https://hiroba.example.org"],
  ["DATABASE_URL", "mysql://db", "DATABASE_URL must be an address like postgres://user:password@host:5432/hiroba"],
  ["HIROBA_SECRET", "short", "HIROBA_SECRET must have at least 32 characters"],
  ["LOG_LEVEL", "loud", "LOG_LEVEL must be trace, debug, info, warn, error, fatal or silent"],
  ["DEMO", "yes", "DEMO must be on or off"],
  ["ORGANISER_EMAIL", "me", "ORGANISER_EMAIL must be an e-mail address"],
  ["MAP_WORKERS", "0", "MAP_WORKERS must be from 1 to 16"],
  ["SMTP_URL", "mail.example.org", "SMTP_URL must be an address like smtp://user:password@mail.example.org:587"],
  ["SMTP_URL", "smtp://mail.example.org", "MAIL_FROM must be set when SMTP_URL is"],
  ["MAIL_FROM", "Hiroba <hiroba@example.org>", "SMTP_URL must be set when MAIL_FROM is"],
  ["MAIL_FROM", "Hiroba", "MAIL_FROM must be like hiroba@example.org or Hiroba <hiroba@example.org>"],
  ["OIDC_ISSUER", "https://login.example.org", "OIDC_CLIENT_ID must be set when OIDC_ISSUER is"],
  ["OIDC_CLIENT_ID", "hiroba", "OIDC_ISSUER must be set when OIDC_CLIENT_ID is"],
  ["OIDC_SIGN_UP", "owner", "OIDC_SIGN_UP must be off, analyst, moderator or organiser"],
  ["LLM_API_KEY", "key", "LLM_MODEL must be set when LLM_BASE_URL or LLM_API_KEY is"],
  ["LLM_MODEL", "model", "LLM_API_KEY or LLM_BASE_URL must be set when LLM_MODEL is"],
])("%s=%s: %s", (name, value, problem) => {
  expect(problemsOf({ [name]: value })).toEqual([problem]);
});

test("all wrong variables are named at once", () => {
  expect(problemsOf({ PORT: "x", DEMO: "x", MAP_WORKERS: "x" })).toHaveLength(3);
});

test("no problem repeats what a secret variable holds", () => {
  expect(problemsOf({ HIROBA_SECRET: "hunter2", DATABASE_URL: "hunter2" }).join()).not.toContain("hunter2");
});

test("every default is valid, and every setting is in the help and in the README's table", () => {
  expect(problemsOf(Object.fromEntries(settings.map((setting) => [setting.name, setting.default])))).toEqual([]);
  for (const { name } of settings) {
    expect(describeSettings()).toContain(`  ${name} `);
    expect(settingsTable()).toContain(`| \`${name}\` |`);
  }
});

test("the address people use is PUBLIC_URL without a trailing slash, else host and the port really listened on", () => {
  expect(publicUrl({ publicUrl: "https://hiroba.example.org/", host: "0.0.0.0" }, 3000)).toBe("https://hiroba.example.org");
  expect(publicUrl({ publicUrl: null, host: "0.0.0.0" }, 4321)).toBe("http://localhost:4321");
  expect(publicUrl({ publicUrl: null, host: "::1" }, 4321)).toBe("http://[::1]:4321");
});

test("a secret is made once, is for its owner's eyes, and stays", async () => {
  const folder = await createTemporaryFolder();
  try {
    const config = readConfig({ DATA_DIR: `${folder.path}/new` });
    const [first, second] = await Promise.all([loadSecret(config), loadSecret(config)]);
    expect(first.secret.length).toBeGreaterThanOrEqual(43);
    expect(second.secret).toBe(first.secret);
    expect((await stat(`${folder.path}/new/secret`)).mode & 0o777).toBe(0o600);
    expect((await loadSecret(readConfig({ DATA_DIR: folder.path, HIROBA_SECRET: "s".repeat(32) }))).secret).toBe("s".repeat(32));
  } finally {
    await folder.remove();
  }
});

test("where no secret can be kept, HIROBA_SECRET is asked for", async () => {
  const folder = await createTemporaryFolder();
  try {
    await writeFile(`${folder.path}/file`, "");
    await expect(loadSecret(readConfig({ DATA_DIR: `${folder.path}/file` }))).rejects.toThrow("HIROBA_SECRET must be set");
  } finally {
    await folder.remove();
  }
});

test("two purposes never share a key", () => {
  expect(deriveKey("secret", "a")).not.toEqual(deriveKey("secret", "b"));
  expect(deriveKey("secret", "a")).toEqual(deriveKey("secret", "a"));
});
