import type { WriteReport } from "../contract/report.ts";
import type { Deps } from "../deps.ts";
import { composeReport } from "../report/compose-report.ts";
import type { StoredReport } from "../report/stored-report.ts";
import { freezeInput } from "../report/freeze-input.ts";
import { readReportInput } from "./read-report-input.ts";
import { setReportStatus } from "./set-report-status.ts";

const REPORT_ID_LENGTH = 10;

/**
 * Writes the next immutable report version of a conversation from its newest opinion map, as a draft or published at once.
 * Without a model: with one it takes a while and is a job, see start-report-job.ts.
 * @throws AppError "report-not-ready" before the first vote
 */
export async function writeReport(
  { store, clock, chance }: Pick<Deps, "store" | "clock" | "chance">,
  conversationId: string,
  { publish }: WriteReport,
): Promise<StoredReport> {
  const from = await readReportInput({ store }, conversationId);
  const { conversation, statements, stored } = from;
  const body = composeReport(from);
  const at = clock();
  const report = await store.reports.create({
    id: chance.shortId(REPORT_ID_LENGTH),
    conversationId,
    createdAt: at,
    status: "draft",
    snapshotHash: body.snapshot.hash,
    mapVersion: stored.version,
    body,
    frozen: freezeInput(conversation, statements),
  });
  return publish ? setReportStatus({ store, clock: () => at }, report.id, "published") : report;
}
