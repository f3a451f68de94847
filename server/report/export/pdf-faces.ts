import { notoSansJp, type Face } from "../../pdf/faces.ts";

/** Faces a report's PDF is drawn with, in the order they are asked for a character. */
export const pdfFaces = (): readonly Face[] => [notoSansJp];
