import type { Insertable, Selectable, Updateable } from "kysely";
import type { Conversation, Counts } from "../domain.ts";
import { isVotable } from "../domain.ts";
import { AppError } from "../errors.ts";
import { lockCounters, setCounters, statementsChanged, type StoreContext } from "./counters.ts";
import type { ConversationsTable, Db } from "./database.ts";
import { endPreview } from "./end-preview.ts";
import type { ConversationStore } from "./store.ts";

export function createConversationStore({ db, dialect }: StoreContext): ConversationStore {
  return {
    create: (conversation) => db.transaction().execute((tx) => insertConversation(tx, conversation)),

    async find(id) {
      const row = await db.selectFrom("conversations").selectAll().where("id", "=", id).executeTakeFirst();
      return row === undefined ? null : toConversation(row);
    },

    async list() {
      const rows = await db.selectFrom("conversations").selectAll().orderBy("created_at", "desc").orderBy("id").execute();
      return rows.map(toConversation);
    },

    update: (id, changes) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, id).catch(asNull);
      if (counters === null) return null;
      const columns = { ...toColumns(changes), ...await closedSince(tx, id, changes) };
      if (Object.keys(columns).length > 0) {
        const isPreviewOver = changes.state !== undefined && changes.state !== "preview" && await endPreview(tx, counters);
        await tx.updateTable("conversations").set(columns).where("id", "=", id).execute();
        if (!isPreviewOver) await setCounters(tx, id, redrawsMap(changes) ? statementsChanged(counters) : { revision: counters.revision + 1 });
      }
      return toConversation(await tx.selectFrom("conversations").selectAll().where("id", "=", id).executeTakeFirstOrThrow());
    }),

    counts: (id) => countsOf(db, id),

    async stamp(id) {
      const row = await db.selectFrom("counters").select(["last_map", "revision", "last_seq"]).where("conversation_id", "=", id).executeTakeFirst();
      return row === undefined ? null : { mapVersion: row.last_map, revision: row.revision, lastSeq: row.last_seq };
    },
  };
}

/** Settings the opinion map is made with; see MapStore.mapInput. */
const redrawsMap = ({ moderationMode, groupCount }: Partial<Conversation>): boolean => moderationMode !== undefined || groupCount !== undefined;

/** When it stopped being open: kept from the first moment on until it is opened again. */
async function closedSince(tx: Db, id: string, { state, updatedAt }: Partial<Conversation>): Promise<Updateable<ConversationsTable>> {
  if (state === undefined) return {};
  if (state !== "closed" && state !== "archived") return { closed_at: null };
  const before = await tx.selectFrom("conversations").select("closed_at").where("id", "=", id).executeTakeFirst();
  return { closed_at: before?.closed_at ?? updatedAt ?? null };
}

function asNull(error: unknown): null {
  if (error instanceof AppError) return null;
  throw error;
}

export async function insertConversation(tx: Db, conversation: Conversation): Promise<void> {
  await tx.insertInto("conversations").values(toColumns(conversation) as Insertable<ConversationsTable>).execute();
  await tx.insertInto("counters").values({
    conversation_id: conversation.id, last_seq: 0, last_participant: 0, participants: 0, last_statement: 0, last_map: 0, last_report: 0,
    last_moderation: 0, current_votes: 0, revision: 0, statements_revision: 0,
  }).execute();
}

async function countsOf(db: Db, id: string): Promise<Counts> {
  const conversation = await db.selectFrom("conversations").innerJoin("counters", "counters.conversation_id", "conversations.id")
    .select(["moderation_mode", "participants", "current_votes"]).where("conversations.id", "=", id).executeTakeFirst();
  if (conversation === undefined) throw new AppError("conversation-not-found");
  const rows = await db.selectFrom("statements").select(["moderation", (build) => build.fn.countAll<number>().as("count")])
    .where("conversation_id", "=", id).groupBy("moderation").execute();
  const statements = { pending: 0, accepted: 0, rejected: 0 };
  for (const { moderation, count } of rows) statements[moderation] = count;
  const votable = rows.filter((row) => isVotable(row, conversation.moderation_mode)).reduce((sum, { count }) => sum + count, 0);
  return { participants: conversation.participants, votes: conversation.current_votes, statements: { ...statements, votable } };
}

export const toConversation = (row: Selectable<ConversationsTable>): Conversation => ({
  id: row.id,
  topic: row.topic,
  descriptionMarkdown: row.description_markdown,
  language: row.language,
  state: row.state,
  opensAt: row.opens_at,
  closesAt: row.closes_at,
  moderationMode: row.moderation_mode,
  whoMayWrite: row.who_may_write,
  statementMaxGraphemes: row.statement_max_graphemes,
  statementMaxGraphemesOther: row.statement_max_graphemes_other,
  moderationPolicyMarkdown: row.moderation_policy_markdown,
  embedSites: JSON.parse(row.embed_sites) as string[],
  minGroupSize: row.min_group_size,
  groupCount: row.group_count,
  isListed: row.is_listed === 1,
  publishesModerationLog: row.publishes_moderation_log === 1,
  isDemonstration: row.is_demonstration === 1,
  ...(row.is_template === 1 && { isTemplate: true as const }),
  source: row.source,
  organisationId: row.organisation_id,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

/** Columns of what is given; what is left out stays out. */
function toColumns(conversation: Partial<Conversation>): Updateable<ConversationsTable> {
  const columns: Updateable<ConversationsTable> = {
    id: conversation.id,
    topic: conversation.topic,
    description_markdown: conversation.descriptionMarkdown,
    language: conversation.language,
    state: conversation.state,
    opens_at: conversation.opensAt,
    closes_at: conversation.closesAt,
    moderation_mode: conversation.moderationMode,
    who_may_write: conversation.whoMayWrite,
    statement_max_graphemes: conversation.statementMaxGraphemes,
    statement_max_graphemes_other: conversation.statementMaxGraphemesOther,
    moderation_policy_markdown: conversation.moderationPolicyMarkdown,
    embed_sites: conversation.embedSites === undefined ? undefined : JSON.stringify(conversation.embedSites),
    min_group_size: conversation.minGroupSize,
    group_count: conversation.groupCount,
    is_listed: yesNo(conversation.isListed),
    publishes_moderation_log: yesNo(conversation.publishesModerationLog),
    is_demonstration: yesNo(conversation.isDemonstration),
    is_template: yesNo(conversation.isTemplate),
    source: conversation.source,
    organisation_id: conversation.organisationId,
    created_at: conversation.createdAt,
    updated_at: conversation.updatedAt,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

const yesNo = (value: boolean | undefined): number | undefined => (value === undefined ? undefined : Number(value));
