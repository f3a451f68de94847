import { createRequire } from "node:module";
import { notoSansJp, type Face } from "../../pdf/faces.ts";

const faceOf = (language: "tc" | "kr", name: string): Face => {
  const file = (weight: string): string => `@expo-google-fonts/noto-sans-${language}/${weight}/NotoSans${language.toUpperCase()}_${weight}.ttf`;
  return { name, regular: file("400Regular"), bold: file("700Bold") };
};

const { resolve } = createRequire(import.meta.url);
const isInstalled = ({ regular, bold }: Face): boolean => {
  try {
    return [regular, bold].every((file) => resolve(file) !== "");
  } catch {
    return false;
  }
};

/**
 * Faces a report's PDF is drawn with, in the order they are asked for a character: Japanese, then Traditional Chinese and
 * Korean where their optional packages are installed. Without them the PDF names the characters it could not draw.
 */
export const pdfFaces = (): readonly Face[] => [notoSansJp, ...[faceOf("tc", "Noto Sans TC"), faceOf("kr", "Noto Sans KR")].filter(isInstalled)];
