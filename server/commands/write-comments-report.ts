import type { WriteReport } from "../contract/report.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { composeCommentsAside } from "../jobs/compose-comments-aside.ts";
import { commentsReport } from "../report/comments/comments-report.ts";
import type { StoredReport } from "../report/stored-report.ts";
import { findConversation } from "./find-conversation.ts";
import { setReportStatus } from "./set-report-status.ts";

const REPORT_ID_LENGTH = 10;

/**
 * Writes the next report version of a conversation from its free comments, from their own words alone.
 * @throws AppError "no-comments" where the conversation has none
 */
export async function writeCommentsReport(
  { store, clock, chance }: Pick<Deps, "store" | "clock" | "chance">,
  conversationId: string,
  { publish }: WriteReport,
): Promise<StoredReport> {
  const conversation = await findConversation({ store }, conversationId);
  const kept = await store.comments.find(conversationId);
  if (kept === null) throw new AppError("no-comments");
  const { topic, language } = conversation;
  const body = commentsReport(conversation, await composeCommentsAside({ file: kept.file, comments: kept.comments.map(({ number, externalId, text, name }) => ({ number, externalId, text, name })), language, topic }), kept.uploadedAt);
  const at = clock();
  const report = await store.reports.create({ id: chance.shortId(REPORT_ID_LENGTH), conversationId, createdAt: at, status: "draft", snapshotHash: body.snapshot.hash, mapVersion: 0, body });
  return publish ? setReportStatus({ store, clock: () => at }, report.id, "published") : report;
}
