import { createPdf, type Pdf } from "../pdf/create-pdf.ts";

let asked: Pdf | null = null;

/** Characters of a text that the fonts of printed sheets do not have. Fonts are read once, for the life of the process. */
export function undrawable(text: string): readonly string[] {
  // Never finished: it is only asked.
  asked ??= createPdf({ locale: "en", title: "", createdAt: 0 });
  return asked.undrawable(text);
}
