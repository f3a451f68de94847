// The only importer of nodemailer.
import { createTransport, type NodemailerError } from "nodemailer";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Why a mail was not taken. Says nothing of addresses, which the other side's own sentences do. */
export class MailRefused extends Error {
  override readonly name = "MailRefused";
  /** Like "ESOCKET" or "EENVELOPE 550": for the log. */
  readonly reason: string;
  /** The same mail will be refused again. */
  readonly isForGood: boolean;
  constructor(reason: string, isForGood: boolean) {
    super(reason);
    this.reason = reason;
    this.isForGood = isForGood;
  }
}

/** Hands a mail to the SMTP server. Throws MailRefused. */
export interface Transport {
  deliver(mail: Mail): Promise<void>;
  close(): void;
}

const WAITS = { connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 30_000 } as const;

/**
 * @param url smtp:// (STARTTLS where the server offers it, and always when there is a password, except on this machine) or
 *   smtps:// (TLS from the start)
 * @param from "hiroba@example.org" or "Hiroba <hiroba@example.org>"
 */
export function createSmtpTransport({ url, from }: { readonly url: string; readonly from: string }): Transport {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isSecure = protocol === "smtps:";
  const hasPassword = username !== "";
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    requireTLS: !isSecure && hasPassword && !["localhost", "127.0.0.1", "[::1]"].includes(hostname),
    ...(hasPassword && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...WAITS,
  });
  return {
    async deliver({ to, subject, text }) {
      try {
        await transport.sendMail({
          from, to, subject, text,
          // Mail programs and machines do not answer what a machine wrote (RFC 3834).
          headers: { "Auto-Submitted": "auto-generated" },
          disableFileAccess: true, disableUrlAccess: true,
        });
      } catch (error) {
        const { code, responseCode, permanent } = error as NodemailerError;
        // A wrong password in SMTP_URL is put right by whoever runs the server; the mail can wait for that.
        throw new MailRefused([code ?? "unknown", responseCode].filter((part) => part !== undefined).join(" "), permanent === true && code !== "EAUTH");
      }
    },
    close: () => { transport.close(); },
  };
}
