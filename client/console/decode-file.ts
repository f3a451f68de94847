/**
 * The text of a file from a spreadsheet: UTF-8, or Shift_JIS as Japanese Excel writes it. Null when it is neither.
 * UTF-8 is tried first: Shift_JIS text is hardly ever valid UTF-8 by chance.
 */
export function decodeFile(bytes: ArrayBuffer): string | null {
  for (const encoding of ["utf-8", "shift_jis"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  }
  return null;
}
