import type { WriteCommentsReport } from "../contract/comments.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import type { ModelClient } from "../llm/model-client.ts";
import { composeCommentsAside } from "../jobs/compose-comments-aside.ts";
import { composeCommentsWithModel } from "../report/comments/compose-with-model.ts";
import { commentsReport } from "../report/comments/comments-report.ts";
import type { StoredReport } from "../report/stored-report.ts";
import { findConversation } from "./find-conversation.ts";
import { setReportStatus } from "./set-report-status.ts";

const REPORT_ID_LENGTH = 10;

/**
 * Writes the next report version of a conversation from its free comments: from their own words alone, or with a model
 * that words claims and names topics. Kept answers make a second run, after one that was cut off, ask only what is missing.
 * @param model the configured model, or null
 * @throws AppError "no-comments" where the conversation has none, "model-not-configured" when a model is wanted and none is there
 */
export async function writeCommentsReport(
  { store, clock, chance, config }: Pick<Deps, "store" | "clock" | "chance"> & { readonly config: Pick<Deps["config"], "llmTokenCap"> },
  model: ModelClient | null,
  conversationId: string,
  { useModel, publish }: WriteCommentsReport,
): Promise<StoredReport> {
  const conversation = await findConversation({ store }, conversationId);
  const kept = await store.comments.find(conversationId);
  if (kept === null) throw new AppError("no-comments");
  if (useModel && model === null) throw new AppError("model-not-configured");
  const { topic, language } = conversation;
  const input = { file: kept.file, comments: kept.comments.map(({ number, externalId, text, name }) => ({ number, externalId, text, name })), language, topic };
  const part = useModel && model !== null ? await composeCommentsWithModel(input, (question) => model.ask(question), model.model, config.llmTokenCap) : await composeCommentsAside(input);
  const body = commentsReport(conversation, part, kept.uploadedAt);
  const at = clock();
  const report = await store.reports.create({ id: chance.shortId(REPORT_ID_LENGTH), conversationId, createdAt: at, status: "draft", snapshotHash: body.snapshot.hash, mapVersion: 0, body });
  return publish ? setReportStatus({ store, clock: () => at }, report.id, "published") : report;
}
