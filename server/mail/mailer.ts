import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import type { Clock } from "../deps.ts";
import type { Duty } from "../jobs/housekeeping.ts";
import { createSeal } from "../seal.ts";
import type { OutboxStore, WaitingMail } from "../store/outbox-store.ts";
import { MailRefused, type Mail, type Transport } from "./smtp-transport.ts";

export interface Mailer {
  /** Takes a mail to be sent: resolved when it is kept, not when it has arrived. A restart does not lose it. */
  send(mail: { readonly to: string; readonly subject: string; readonly text: string }): Promise<void>;
}

/** The mailer, and what looks after mails that could not be sent at once. */
export interface MailService extends Mailer {
  readonly duty: Duty;
  /** Resolves when nothing is being sent any more; what waits goes out after the next start. */
  close(): Promise<void>;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How long one server keeps a mail to itself while it sends it. */
const LEASE_MS = 5 * MINUTE;
/** How long to wait after each failure; after the last one nobody tries again. */
const WAITS_MS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 15 * HOUR] as const;
const MOST_AT_ONCE = 20;

/**
 * Mails wait in the database until the SMTP server has taken them. They carry one-time links, so they wait sealed: who
 * reads the database reads neither addresses nor links.
 */
export function createMailer({ outbox, transport, secret, clock, log }: {
  readonly outbox: OutboxStore;
  readonly transport: Transport;
  readonly secret: string;
  readonly clock: Clock;
  readonly log: Logger;
}): MailService {
  const seal = createSeal(secret, "outbox");
  let sending: Promise<void> = Promise.resolve();
  let isClosing = false;

  const deliver = async ({ id, sealed, failures }: WaitingMail): Promise<void> => {
    const opened = seal.open(sealed);
    if (opened === null) {
      log.error({ mail: id }, "a waiting mail cannot be read, because the secret has changed; it is dropped");
      return outbox.remove(id);
    }
    try {
      await transport.deliver(JSON.parse(opened) as Mail);
      await outbox.remove(id);
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      const waitMs = error.isForGood ? undefined : WAITS_MS[failures];
      log.warn({ mail: id, reason: error.reason, failures: failures + 1, isGivenUp: waitMs === undefined }, "a mail could not be sent");
      await (waitMs === undefined ? outbox.remove(id) : outbox.failed(id, clock() + waitMs));
    }
  };
  const deliverDue = async (): Promise<void> => {
    // Each is taken when its turn comes, so that no lease runs out while others are being sent.
    for (let sent = 0; sent < MOST_AT_ONCE && !isClosing; sent += 1) {
      const [mail] = await outbox.take(clock(), LEASE_MS, 1);
      if (mail === undefined) return;
      await deliver(mail);
    }
  };
  // One after the other: an SMTP server does not like many connections from one place.
  const round = (): Promise<void> => (sending = sending.catch(() => undefined).then(deliverDue));

  return {
    async send(mail) {
      await outbox.add({ id: randomUUID(), sealed: seal.close(JSON.stringify(mail)), at: clock() });
      round().catch((error: unknown) => { log.error({ err: error }, "mails could not be sent; they are tried again"); });
    },
    duty: { name: "send-waiting-mails", run: round },
    async close() {
      isClosing = true;
      await sending.catch(() => undefined);
      transport.close();
    },
  };
}
