import QRCode from "qrcode";

/** White around the code that scanners need, in modules (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A QR code as one SVG path in a square of `size` units, with its quiet zone. Survives a damaged seventh of it. */
export function qrCode(text: string): { readonly size: number; readonly path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      // Runs of dark modules become one rectangle: smaller files, and no hairlines between neighbours.
      let length = 1;
      while (column + length < modules.size && modules.get(row, column + length) !== 0) length += 1;
      squares.push(`M${at(column)} ${at(row)}h${String(length)}v1h-${String(length)}z`);
      column += length - 1;
    }
  }
  return { size: modules.size + 2 * QUIET_ZONE, path: squares.join("") };
}

const at = (module: number): string => String(module + QUIET_ZONE);
