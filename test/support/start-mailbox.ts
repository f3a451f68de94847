import { SMTPServer } from "smtp-server";
import { readMail, type ReadMail } from "./read-mail.ts";

export interface Mailbox {
  /** For SMTP_URL. */
  readonly url: string;
  /** Every mail taken so far, oldest first. */
  readonly mails: readonly ReadMail[];
  /** The next mail that nobody has been given yet; waits for it. */
  next(): Promise<ReadMail>;
  /** What the server answers from now on instead of taking mails; null takes them again. */
  refuse(code: number | null): void;
  close(): Promise<void>;
}

/** A real SMTP server on loopback that keeps what it is sent. `login`: it takes mails from nobody else. */
export async function startMailbox({ login }: { readonly login?: { readonly user: string; readonly password: string } } = {}): Promise<Mailbox> {
  const mails: ReadMail[] = [];
  const waiting: ((mail: ReadMail) => void)[] = [];
  let given = 0;
  let refusal: number | null = null;
  const server = new SMTPServer({
    authOptional: login === undefined,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    onAuth({ username, password }, _session, callback) {
      if (username === login?.user && password === login?.password) callback(null, { user: username });
      else callback(new Error("not these"));
    },
    onRcptTo(address, _session, callback) {
      if (refusal === null) callback();
      else callback(Object.assign(new Error(`no mail for ${address.address}`), { responseCode: refusal }));
    },
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const mail = readMail(Buffer.concat(parts).toString("utf8"), session.envelope.rcptTo.map(({ address }) => address));
        mails.push(mail);
        const wanted = waiting.shift();
        if (wanted !== undefined) {
          given += 1;
          wanted(mail);
        }
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const address = server.server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const user = login === undefined ? "" : `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}@`;
  return {
    url: `smtp://${user}127.0.0.1:${String(port)}`,
    mails,
    next() {
      const mail = mails[given];
      if (mail === undefined) return new Promise((resolve) => waiting.push(resolve));
      given += 1;
      return Promise.resolve(mail);
    },
    refuse: (code) => { refusal = code; },
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); }),
  };
}
