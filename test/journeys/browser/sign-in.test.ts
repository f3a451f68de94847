import { expect, test } from "vitest";
import { totpCode } from "../../../server/http/accounts/totp.ts";
import { launchBrowser } from "../../support/chromium.ts";
import { findFaults } from "../../support/find-faults.ts";
import { fromBase32 } from "../../support/from-base32.ts";
import { startOidcProvider } from "../../support/oidc-provider.ts";
import { startMailbox } from "../../support/start-mailbox.ts";
import { startTestServer, type TestServer } from "../../support/start-test-server.ts";

test("somebody comes by link, chooses a password and a second step, forgets the password, and comes by another server", async () => {
  let server: TestServer | null = null;
  const provider = await startOidcProvider({ redirectUri: () => `${server?.url ?? ""}/console/oidc/callback` });
  const mailbox = await startMailbox();
  server = await startTestServer({ environment: {
    ORGANISER_EMAIL: "aiko@example.org", SMTP_URL: mailbox.url, MAIL_FROM: "hiroba@example.org",
    OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: provider.clientId, OIDC_CLIENT_SECRET: provider.clientSecret, OIDC_NAME: "City login",
  } });
  const browser = await launchBrowser();
  const page = await (await browser.newContext({ locale: "en-GB", viewport: { width: 390, height: 844 } })).newPage();
  const isIn = (): Promise<void> => page.getByRole("button", { name: "Sign out", exact: true }).waitFor();

  // By link; then the account.
  await page.goto(await server.signInLink());
  await isIn();
  await page.getByRole("link", { name: "My account" }).click();
  await page.getByLabel("New password", { exact: true }).fill("password1234");
  await page.getByRole("button", { name: "Set password" }).click();
  await page.getByRole("link", { name: "This password is too easy to guess." }).waitFor();
  await page.getByLabel("New password", { exact: true }).fill("four benches by the river");
  await page.getByRole("button", { name: "Set password" }).click();
  await page.getByText("The password is saved.").waitFor();
  await page.getByRole("button", { name: "Set up a second step" }).click();
  const secret = await page.getByLabel("Or type this key into the app").inputValue();
  expect(await findFaults(page)).toEqual([]);
  await page.getByLabel("Code", { exact: true }).fill(totpCode(fromBase32(secret), Math.floor(Date.now() / 30_000)));
  await page.getByRole("button", { name: "Turn on" }).click();
  const codes = (await page.getByLabel("Recovery codes").inputValue()).split("\n");
  expect(codes).toHaveLength(10);
  await page.getByRole("button", { name: "I have kept them" }).click();
  await page.getByText("10 recovery codes left").waitFor();
  expect(await findFaults(page)).toEqual([]);

  // By password and code, with the keyboard alone.
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByText("You are signed out.").waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Sign in", exact: true }).press("Enter");
  await page.getByRole("link", { name: "Enter your e-mail address." }).press("Enter");
  await page.keyboard.type("aiko@example.org");
  await page.keyboard.press("Tab");
  await page.keyboard.type("four benches by the lake");
  await page.keyboard.press("Enter");
  await page.getByText("The e-mail address or the password is wrong.").waitFor();
  await page.getByLabel("Password", { exact: true }).fill("four benches by the river");
  await page.keyboard.press("Enter");
  await page.locator("#sign-in-code:focus").waitFor();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.type(codes[0]!.toLowerCase());
  await page.keyboard.press("Enter");
  await isIn();

  // A forgotten password, by mail.
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await page.getByLabel("E-mail address").fill("aiko@example.org");
  await page.getByRole("button", { name: "Send the link" }).click();
  await page.getByText("Look into your mail").waitFor();
  await mailbox.next();
  await page.goto(/http\S+\/console\/new-password#\S+/.exec((await mailbox.next()).text)![0]);
  await page.getByLabel("New password", { exact: true }).fill("six benches by the river");
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Save password" }).click();
  await page.getByText("Your new password is saved").waitFor();

  // By another server, which vouches for the address; the second step is asked for all the same.
  provider.accounts.set("aiko", { email: "aiko@example.org", isEmailVerified: true, name: "Aiko" });
  await page.getByRole("link", { name: "Sign in", exact: true }).click();
  await page.getByRole("link", { name: "Sign in with City login" }).click();
  await page.locator("input[name=login]").fill("aiko");
  await page.locator("input[name=password]").fill("any");
  await page.locator("button[type=submit]").click();
  await page.locator("button[type=submit]").click();
  await page.getByLabel("Code").fill(codes[1]!);
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Sign in" }).click();
  await isIn();
  await browser.close();
  await server.close();
  await mailbox.close();
  await provider.close();
});
