import type { WriteReport } from "../contract/report.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import type { ModelClient } from "../llm/model-client.ts";
import { composeReport } from "../report/compose-report.ts";
import type { StoredReport } from "../report/stored-report.ts";
import { findConversation } from "./find-conversation.ts";

const REPORT_ID_LENGTH = 10;

/**
 * Writes the next immutable report version of a conversation from its newest opinion map, as a draft or published at once.
 * @param model the configured language model, or null; it may only word what the votes say
 * @throws AppError "report-not-ready" before the first map, "model-not-configured" when a model is wanted and none is there
 */
export async function writeReport(
  { store, clock, chance }: Pick<Deps, "store" | "clock" | "chance">,
  model: ModelClient | null,
  conversationId: string,
  { useModel, publish }: WriteReport,
): Promise<StoredReport> {
  const conversation = await findConversation({ store }, conversationId);
  const stored = await store.maps.latest(conversationId);
  if (stored === null) throw new AppError("report-not-ready");
  if (useModel && model === null) throw new AppError("model-not-configured");

  const [statements, timeline] = await Promise.all([store.statements.list(conversationId), store.votes.timeline(conversationId)]);
  const body = await composeReport({ conversation, statements, stored, timeline, model: useModel ? model : null });
  return store.reports.create({
    id: chance.shortId(REPORT_ID_LENGTH),
    conversationId,
    createdAt: clock(),
    status: publish ? "published" : "draft",
    snapshotHash: body.snapshot.hash,
    mapVersion: stored.version,
    body,
  });
}
