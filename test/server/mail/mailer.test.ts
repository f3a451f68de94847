import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMailer, type MailService } from "../../../server/mail/mailer.ts";
import { createSmtpTransport } from "../../../server/mail/smtp-transport.ts";
import type { Store } from "../../../server/store/store.ts";
import { startMailbox, type Mailbox } from "../../support/start-mailbox.ts";
import { storeEngines, type StartedStore } from "../../support/store-engines.ts";

const secret = "only-for-tests-and-long-enough-0123456789";
const japanese = { to: "aiko@example.org", subject: "【広場】パスワードを設定してください", text: "山田さん、こんにちは。\n\n次のリンクを開いてください。\nhttps://hiroba.example.org/console/sign-in/abc=1\n" };

describe.each(Object.keys(storeEngines) as (keyof typeof storeEngines)[])("mails on %s", (engine) => {
  let started: StartedStore;
  let store: Store;
  let mailbox: Mailbox;
  let now = 1_000_000;
  let lines: string[];
  const opened: MailService[] = [];
  const create = (url = mailbox.url, sealedWith = secret): MailService => {
    const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
    const service = createMailer({ outbox: store.outbox, transport: createSmtpTransport({ url, from: "広場 <hiroba@example.org>" }), secret: sealedWith, clock: () => now, log });
    opened.push(service);
    return service;
  };
  beforeEach(async () => {
    lines = [];
    started = await storeEngines[engine]();
    store = started.store;
    mailbox = await startMailbox();
  }, 60_000);
  afterEach(async () => {
    for (const service of opened.splice(0)) await service.close();
    await mailbox.close();
    await store.close();
    await started.stop();
  });

  test("a Japanese mail arrives as it was written, marked as a machine's", async () => {
    await create().send(japanese);
    const mail = await mailbox.next();
    expect(mail).toMatchObject({ to: ["aiko@example.org"], from: "広場 <hiroba@example.org>", subject: japanese.subject, text: japanese.text.trimEnd() });
    expect(mail.headers["auto-submitted"]).toBe("auto-generated");
  });

  test("what the server cannot take now is sent later, by the next server too, and once", async () => {
    mailbox.refuse(451);
    const first = create();
    await first.send(japanese);
    await first.duty.run(now);
    await first.close();
    expect(mailbox.mails).toHaveLength(0);

    mailbox.refuse(null);
    const second = create();
    await second.duty.run(now);
    expect(mailbox.mails).toHaveLength(0);
    now += 60_000;
    await Promise.all([second.duty.run(now), create().duty.run(now)]);
    expect(mailbox.mails.map(({ subject }) => subject)).toEqual([japanese.subject]);
    now += 86_400_000;
    await second.duty.run(now);
    expect(mailbox.mails).toHaveLength(1);
  });

  test("an address that does not exist is given up at once, and the log does not name it", async () => {
    mailbox.refuse(550);
    const mailer = create();
    await mailer.send(japanese);
    await mailer.duty.run(now);
    expect(await store.outbox.take(9_000_000_000_000, 1, 10)).toEqual([]);
    expect(lines.join()).toMatch(/"reason":"EENVELOPE 550".*"isGivenUp":true/);
    expect(lines.join()).not.toMatch(/aiko|example|パスワード/);
  });

  test("nobody listening is tried seven times over a day, then given up", async () => {
    const nowhere = create("smtp://127.0.0.1:1");
    await nowhere.send(japanese);
    for (let hour = 0; hour < 30; hour += 1) {
      await nowhere.duty.run(now);
      now += 3_600_000;
    }
    expect(lines.filter((line) => line.includes("could not be sent"))).toHaveLength(7);
    expect(await store.outbox.take(9_000_000_000_000, 1, 10)).toEqual([]);
  });

  test("what waits cannot be read in the database, nor after the secret changed", async () => {
    const first = create("smtp://127.0.0.1:1");
    await first.send(japanese);
    await first.close();
    now += 3_600_000;
    const [waiting] = await store.outbox.take(now, 0, 10);
    expect(Buffer.from(waiting!.sealed, "base64url").toString("utf8")).not.toMatch(/aiko|console/);
    await create(mailbox.url, "another secret, also long enough 0123456789").duty.run(now + 1);
    expect(mailbox.mails).toHaveLength(0);
    expect(lines.join()).toContain("the secret has changed");
  });

  test("name and password of SMTP_URL are given to the server, odd letters too", async () => {
    const guarded = await startMailbox({ login: { user: "hiroba@example.org", password: "p@ss:/wörd%" } });
    await create(guarded.url).send(japanese);
    expect((await guarded.next()).to).toEqual(["aiko@example.org"]);
    await guarded.close();
  });
});
