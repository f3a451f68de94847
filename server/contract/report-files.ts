import { z } from "zod";

export const ReportFileQuery = z.strictObject({
  lang: z.string().max(35).optional().meta({ description: "Language of the sentences: en or ja." }),
  bom: z.enum(["0", "1"]).optional().meta({ description: "1 begins a CSV file with a byte order mark, which Excel needs to read it as UTF-8." }),
});

export const ReportFile = z.strictObject({
  name: z.string(),
  kind: z.enum(["document", "data", "table", "figure"]),
  /** "PDF", "CSV" … as people call it. */
  format: z.string(),
  /** Null: not known before it is asked for. */
  bytes: z.number().int().nullable(),
  /** Characters no font of ours could draw in the PDF; they are printed as 〓. */
  missing: z.array(z.string()).optional(),
});
export type ReportFile = z.infer<typeof ReportFile>;

export const ReportFileList = z.strictObject({ locale: z.string(), files: z.array(ReportFile) });
export type ReportFileList = z.infer<typeof ReportFileList>;
