/** A mail that waits to be sent. */
export interface WaitingMail {
  readonly id: string;
  /** Sealed; see mail/mailer.ts. */
  readonly sealed: string;
  /** How often sending it has failed. */
  readonly failures: number;
}

/** Mails on their way: a restart loses none, and two servers do not send the same one twice. */
export interface OutboxStore {
  add(mail: { readonly id: string; readonly sealed: string; readonly at: number }): Promise<void>;
  /** Takes mails that are due for `leaseMs`; who took them tells within that time what became of them. Oldest first. */
  take(now: number, leaseMs: number, most: number): Promise<readonly WaitingMail[]>;
  /** It was sent, or nobody will try again. */
  remove(id: string): Promise<void>;
  failed(id: string, nextTryAt: number): Promise<void>;
}
