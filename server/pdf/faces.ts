import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

/** A typeface as two TrueType files. Only .ttf or .otf: pdfkit draws woff and woff2 as blanks. */
export interface Face {
  readonly name: string;
  /** Files as a package and a path in it, e.g. "@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf". */
  readonly regular: string;
  readonly bold: string;
}

/** Latin, Greek, Cyrillic, kana and the Japanese forms of Chinese characters. */
export const notoSansJp: Face = {
  name: "Noto Sans JP",
  regular: "@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf",
  bold: "@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf",
};

const { resolve } = createRequire(import.meta.url);
const read = new Map<string, Buffer>();

/** The bytes of one font file, read once for the life of the process (5.5 MB each). Throws when the package is not installed. */
export function readFontFile(file: string): Buffer {
  const known = read.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(resolve(file));
  read.set(file, bytes);
  return bytes;
}
