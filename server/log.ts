import { pino, type DestinationStream, type Logger } from "pino";

/**
 * The server's log, JSON lines on stderr (stdout is for the addresses printed at start). Nothing that says who somebody is
 * goes into it: no network addresses, no query strings, no tokens, no texts; `redact` is the second lock on that door.
 */
export const createLog = (level: string, to: DestinationStream = pino.destination({ fd: 2, sync: false })): Logger =>
  pino({ level, base: null, redact: ["*.authorization", "*.cookie", "*.token", "*.secret", "*.email", "req.headers"] }, to);
