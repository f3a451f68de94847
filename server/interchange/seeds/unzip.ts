import { inflateRawSync } from "node:zlib";

const END = Buffer.from("PK\u0005\u0006", "latin1");
const STORED = 0;
const DEFLATED = 8;

/** The archive is damaged, is none, or holds more than it may. */
export class UnzipError extends Error {
  override readonly name = "UnzipError";
  readonly reason: "broken" | "too-large";

  constructor(reason: UnzipError["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The files of a zip archive by name. Each is unpacked with a limit, whatever the archive says of its size, so that a
 * small file cannot fill the memory.
 *
 * @param mostBytes of all files together, unpacked
 * @throws UnzipError
 */
export function unzip(bytes: Buffer, mostBytes: number): ReadonlyMap<string, Buffer> {
  try {
    return readEntries(bytes, mostBytes);
  } catch (error) {
    if (error instanceof UnzipError) throw error;
    throw new UnzipError(error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "broken");
  }
}

function readEntries(bytes: Buffer, mostBytes: number): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = bytes.lastIndexOf(END);
  if (end === -1) throw new UnzipError("broken");
  let [at, left] = [bytes.readUInt32LE(end + 16), mostBytes];
  for (let index = 0; index < bytes.readUInt16LE(end + 10); index += 1) {
    const [method, size, nameLength] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    if (packed.length !== size || (method !== STORED && method !== DEFLATED)) throw new UnzipError("broken");
    if (left <= 0 || (method === STORED && size > left)) throw new UnzipError("too-large");
    const file = method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: left });
    left -= file.length;
    files.set(name, file);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}
