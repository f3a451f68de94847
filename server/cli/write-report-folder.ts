import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { locales } from "../../messages/locale.ts";
import type { PublishedReport } from "../contract/report.ts";
import { fileNames, makeReportFile } from "../report/export/report-files.ts";

/** Writes every file of a report in every language, one after the other, and answers how many there are. Existing files of these names are replaced. */
export async function writeReportFolder(
  folder: string,
  report: PublishedReport,
  { address, bom }: { readonly address: string; readonly bom: boolean },
  tell: (text: string) => void,
): Promise<number> {
  let count = 0;
  for (const locale of locales) {
    const own = join(folder, locale);
    await mkdir(own, { recursive: true });
    for (const name of fileNames) {
      tell(`writing ${locale}/${name}`);
      const file = await makeReportFile(report, name, { locale, bom, address });
      if (file === null) continue;
      await writeFile(join(own, name), file.bytes);
      count += 1;
    }
  }
  return count;
}
