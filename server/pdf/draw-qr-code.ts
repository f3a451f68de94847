import type { Drawing } from "./drawing.ts";
import { qrCode } from "./qr-code.ts";

/** Draws a QR code, `width` points wide with its quiet zone, upper left corner at (x, y). */
export function drawQrCode(drawing: Drawing, text: string, { x, y, size: width }: { readonly x: number; readonly y: number; readonly size: number }): void {
  const { size, path } = qrCode(text);
  drawing.within({ x, y, scale: width / size }, () => {
    drawing.path(path, { fill: "#000000" });
  });
}
