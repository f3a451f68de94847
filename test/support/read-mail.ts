export interface ReadMail {
  /** Addresses of the envelope: who really gets it. */
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A plain-text mail as it went over the wire (RFC 5322), its encoded words (RFC 2047) and body (RFC 2045) decoded. */
export function readMail(raw: string, to: readonly string[]): ReadMail {
  const cut = raw.indexOf("\r\n\r\n");
  const headers = Object.fromEntries(raw.slice(0, cut).replace(/\r\n[ \t]+/g, " ").split("\r\n").map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
  }));
  const body = raw.slice(cut + 4);
  const encoding = headers["content-transfer-encoding"];
  const text = encoding === "base64" ? Buffer.from(body, "base64").toString("utf8") : encoding === "quoted-printable" ? quoted(body.replace(/=\r\n/g, "")) : body;
  return { to, from: headers["from"] ?? "", subject: headers["subject"] ?? "", text: text.replaceAll("\r\n", "\n").trimEnd(), headers };
}

const decodeWords = (line: string): string =>
  line.replace(/(=\?[^?]+\?[BQbq]\?[^?]*\?=)\s+(?==\?)/g, "$1").replace(/=\?[^?]+\?([BQbq])\?([^?]*)\?=/g, (_, kind: string, word: string) =>
    (kind.toUpperCase() === "B" ? Buffer.from(word, "base64").toString("utf8") : quoted(word.replaceAll("_", " "))));

const quoted = (text: string): string =>
  Buffer.from(text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), "latin1").toString("utf8");
