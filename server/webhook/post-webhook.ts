import { createHmac } from "node:crypto";
import { lookup as resolve } from "node:dns";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { DeliveryProblem } from "../contract/reminders.ts";
import { isPrivateAddress } from "./private-address.ts";

export interface WebhookRequest {
  readonly url: string;
  readonly event: string;
  /** Stays the same when a delivery is tried again. */
  readonly deliveryId: string;
  readonly body: string;
  /** Null: nothing is signed. */
  readonly key: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface WebhookRules {
  /** Also http, and addresses that are not public: for a receiver on the same machine or network. */
  readonly allowsPrivate: boolean;
  readonly timeoutMs: number;
}

/** hex HMAC-SHA256 of "timestamp.body" with the key as it was shown. */
export const signWebhook = (key: string, timestamp: number, body: string): string => createHmac("sha256", key).update(`${String(timestamp)}.${body}`).digest("hex");

/**
 * Sends one message; null when the other side took it (2xx). Redirects are not followed. The address a name stands for is
 * checked at the moment of connecting, so that a name cannot change its mind in between.
 */
export function postWebhook({ url, event, deliveryId, body, key, now }: WebhookRequest, { allowsPrivate, timeoutMs }: WebhookRules): Promise<DeliveryProblem | null> {
  const target = URL.canParse(url) ? new URL(url) : null;
  if (target === null || !isAllowed(target, allowsPrivate)) return Promise.resolve("address-not-allowed");
  const timestamp = Math.floor(now / 1000);
  const request = target.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((tell) => {
    let isTimeout = false;
    const sending = request(target, {
      method: "POST",
      agent: false,
      ...(allowsPrivate ? {} : { lookup: publicOnly }),
      headers: {
        "content-type": "application/json", "content-length": Buffer.byteLength(body), "user-agent": "Hiroba",
        "hiroba-event": event, "hiroba-delivery": deliveryId, "hiroba-timestamp": String(timestamp),
        ...(key === null ? {} : { "hiroba-signature": `v1=${signWebhook(key, timestamp, body)}` }),
      },
    });
    // For the whole exchange, not for its first byte.
    const timer = setTimeout(() => {
      isTimeout = true;
      sending.destroy();
    }, timeoutMs);
    const end = (problem: DeliveryProblem | null): void => {
      clearTimeout(timer);
      tell(problem);
    };
    sending.once("response", (response) => {
      // What is answered is not read: only that it was.
      response.resume();
      response.destroy();
      const status = response.statusCode ?? 0;
      end(status >= 200 && status < 300 ? null : status >= 300 && status < 400 ? "redirected" : "status");
    });
    sending.once("error", (error: NodeJS.ErrnoException) => end(isTimeout ? "timeout" : error.code === NOT_PUBLIC ? "address-not-allowed" : "unreachable"));
    sending.end(body);
  });
}

const NOT_PUBLIC = "EHIROBAPRIVATE";

function isAllowed(url: URL, allowsPrivate: boolean): boolean {
  if (allowsPrivate) return true;
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  return url.protocol === "https:" && url.username === "" && (isIP(host) === 0 || !isPrivateAddress(host));
}

const publicOnly: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return done(error, "", 0);
    const bad = addresses.some(({ address }) => isPrivateAddress(address));
    const [first] = addresses;
    if (bad || first === undefined) return done(Object.assign(new Error("not a public address"), { code: NOT_PUBLIC }), "", 0);
    if (options.all === true) return done(null, addresses);
    return done(null, first.address, first.family);
  });
};
