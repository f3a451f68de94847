import { crc32 as nodeCrc32, deflateSync } from "node:zlib";

/** An opaque picture as PNG. `pixels`: red, green, blue of each point, rows from the top. */
export function encodePng(pixels: Uint8Array, width: number, height: number): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    // Each row begins with its filter: 1 stores differences from the point to the left, which flat areas compress well as.
    const start = y * (width * 3 + 1);
    rows[start] = 1;
    for (let i = 0; i < width * 3; i += 1) {
      const value = pixels[y * width * 3 + i] ?? 0;
      rows[start + 1 + i] = i < 3 ? value : value - (pixels[y * width * 3 + i - 3] ?? 0);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 7 })), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(nodeCrc32(body) >>> 0);
  return Buffer.concat([length, body, check]);
}
