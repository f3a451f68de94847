import { isUtf8 } from "node:buffer";
import type { CommentFile } from "../../contract/comments.ts";
import { CommentFileError } from "./comment-file-error.ts";

export interface DecodedText {
  readonly text: string;
  readonly encoding: CommentFile["encoding"];
}

/**
 * A file as text. By its byte order mark; else UTF-8 where every byte fits; else Shift_JIS, which spreadsheets on
 * Japanese Windows write. Bytes that are neither are refused with their line, because half a sentence is worse than none.
 */
export function decodeText(bytes: Buffer): DecodedText {
  if (bytes.length === 0) throw new CommentFileError("empty-file");
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { text: strict("utf-8", bytes.subarray(3)), encoding: "UTF-8 with BOM" };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: strict("utf-16le", bytes.subarray(2)), encoding: "UTF-16" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: strict("utf-16be", bytes.subarray(2)), encoding: "UTF-16" };
  if (bytes.includes(0)) throw new CommentFileError("not-text");
  if (isUtf8(bytes)) return { text: bytes.toString("utf8"), encoding: "UTF-8" };
  return { text: strict("shift_jis", bytes), encoding: "Shift_JIS" };
}

function strict(label: string, bytes: Buffer): string {
  const decoder = new TextDecoder(label, { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    throw new CommentFileError("unknown-encoding", firstBadLine(label, bytes));
  }
}

/** No character holds the byte of a line break in any of these encodings but UTF-16, where the line is not looked for. */
function firstBadLine(label: string, bytes: Buffer): number | null {
  if (label.startsWith("utf-16")) return null;
  const decoder = new TextDecoder(label, { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) break;
    start = end + 1;
  }
  return null;
}
