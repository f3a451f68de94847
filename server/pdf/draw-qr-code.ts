import QRCode from "qrcode";
import type { Drawing } from "./drawing.ts";

/** White around the code that scanners need, in modules (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** Draws a QR code as one shape, `size` points wide with its quiet zone, upper left corner at (x, y). Survives a damaged seventh of it. */
export function drawQrCode(drawing: Drawing, text: string, { x, y, size }: { readonly x: number; readonly y: number; readonly size: number }): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const unit = size / (modules.size + 2 * QUIET_ZONE);
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
  drawing.within({ x, y, scale: unit }, () => {
    drawing.path(squares.join(""), { fill: "#000000" });
  });
}

const at = (module: number): string => String(module + QUIET_ZONE);
