import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { PassThrough, type Readable } from "node:stream";
import { Zip, ZipDeflate } from "fflate";

/** A folder with everything in it as a zip archive, piece by piece: neither a file nor the archive is ever held whole. */
export function zipFolder(folder: string): Readable {
  const out = new PassThrough();
  let isRoom = true;
  const zip = new Zip((error, data, isLast) => {
    if (error !== null) out.destroy(error);
    else isRoom = out.write(data);
    if (isLast) out.end();
  });
  const fill = async (): Promise<void> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
    for (const path of paths) {
      const file = new ZipDeflate(relative(folder, path).split(sep).join("/"), { level: 6 });
      zip.add(file);
      for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
        file.push(piece);
        if (!isRoom) await new Promise<void>((resolve) => out.once("drain", resolve).once("close", resolve));
        if (out.destroyed) return;
      }
      file.push(new Uint8Array(0), true);
    }
    zip.end();
  };
  fill().catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error("the folder could not be read", { cause: error })));
  return out;
}
