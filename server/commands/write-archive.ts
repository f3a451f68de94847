import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { moderationLogCsv, moderationLogJson, type LogNames } from "../present/moderation-log.ts";
import type { Store } from "../store/store.ts";
import { exportConversation, mapOfEverything } from "./export-conversation.ts";
import { findConversation } from "./find-conversation.ts";

/**
 * Everything worth keeping of a conversation, into an empty folder: the Polis export with the opinion map, the settings, the
 * statements' translations, the moderation log with names, and every version of the reports. Ids of participants are not in it.
 */
export async function writeArchive(store: Store, id: string, folder: string, { publicUrl, names }: { readonly publicUrl: string; readonly names: LogNames }): Promise<void> {
  const conversation = await findConversation({ store }, id);
  await exportConversation(store, id, folder, { stored: await mapOfEverything(store, id), publicUrl });
  await writeFile(join(folder, "settings.json"), asJson(conversation));
  await writeFile(join(folder, "translations.json"), asJson((await store.translations.list(id)).map(({ personId: _, ...translation }) => translation)));

  const log = () => store.statements.moderationLog(id);
  await pipeline(moderationLogCsv(log(), names), createWriteStream(join(folder, "moderation-log.csv")));
  await pipeline(moderationLogJson(id, log()), createWriteStream(join(folder, "moderation-log.json")));

  const reports = await store.reports.list(id);
  if (reports.length > 0) await mkdir(join(folder, "reports"));
  for (const report of reports) {
    const [edits, approvals] = await Promise.all([store.reports.edits(report.id), store.reports.approvals(report.id)]);
    await writeFile(join(folder, "reports", `version-${String(report.version)}.json`), asJson({ ...report, edits, approvals }));
  }
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
