import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import type { StoredReport } from "../report/stored-report.ts";

const REPORT_ID_LENGTH = 10;

/** A new draft with the words of another version, to change what that one says; the old one stays as it is. Throws "report-not-found". */
export async function reviseReport({ store, clock, chance }: Pick<Deps, "store" | "clock" | "chance">, reportId: string): Promise<StoredReport> {
  const [parent, frozen] = await Promise.all([store.reports.find(reportId), store.reports.frozen(reportId)]);
  if (parent === null) throw new AppError("report-not-found");
  const { conversationId, snapshotHash, mapVersion, body } = parent;
  return store.reports.create({
    id: chance.shortId(REPORT_ID_LENGTH), conversationId, createdAt: clock(), status: "draft", snapshotHash, mapVersion, body, parentId: parent.id,
    ...(frozen === null ? {} : { frozen }),
  });
}
