import type { Insertable, Selectable, Updateable } from "kysely";
import type { SiteSettings } from "../contract/sites.ts";
import type { Site } from "../site.ts";
import { setCounters, type StoreContext } from "./counters.ts";
import { insertConversation } from "./conversations.ts";
import type { Db, Tx } from "./database.ts";
import { keyMark, saveRules } from "./reader-ids.ts";
import type { SiteStore } from "./site-store.ts";
import type { SitesTable } from "./site-tables.ts";
import { insertStatement } from "./statement-rows.ts";
import { textKey } from "../contract/text-key.ts";

type Opening = Parameters<SiteStore["openPage"]>[0];

export function createSiteStore({ db, dialect }: StoreContext): SiteStore {
  const find = async (from: Db, id: string): Promise<Site | null> => {
    const row = await from.selectFrom("sites").selectAll().where("id", "=", id).executeTakeFirst();
    return row === undefined ? null : toSite(row);
  };
  const counts: SiteStore["counts"] = async (id, since) => ({
    pages: await countPages(db, id, 0), newPages: await countPages(db, id, since),
  });

  return {
    async create({ id, settings, key, organisationId, createdAt }) {
      await db.insertInto("sites").values({
        ...toColumns(settings) as Insertable<SitesTable>, id, key_id: key?.keyId ?? null, key_made_at: key?.keyMadeAt ?? null, organisation_id: organisationId, created_at: createdAt,
      }).execute();
    },
    find: (id) => find(db, id),
    async list(since) {
      const rows = await db.selectFrom("sites").selectAll().orderBy("created_at").orderBy("id").execute();
      return Promise.all(rows.map(async (row) => ({ ...toSite(row), ...(await counts(row.id, since)) })));
    },
    counts,
    async update(id, changes) {
      const columns = toColumns(changes);
      if (Object.keys(columns).length > 0) await db.updateTable("sites").set(columns).where("id", "=", id).execute();
      return find(db, id);
    },
    async setKey(id, { keyId, keyMadeAt }) {
      const changed = await db.updateTable("sites").set({ key_id: keyId, key_made_at: keyMadeAt }).where("id", "=", id).executeTakeFirstOrThrow();
      return Number(changed.numUpdatedRows) === 1;
    },
    async delete(id) {
      const gone = await db.deleteFrom("sites").where("id", "=", id).executeTakeFirstOrThrow();
      return Number(gone.numDeletedRows) === 1;
    },
    conversationOf: (siteId, page) => conversationOf(db, siteId, page),
    openPage: (opening) => db.transaction().execute(async (tx) => {
      // The site's row is the lock: views of new pages wait for each other here (SQLite: the transaction itself is the lock).
      const site = await tx.selectFrom("sites").select("id").where("id", "=", opening.siteId)
        .$if(dialect === "postgres", (query) => query.forUpdate()).executeTakeFirst();
      const known = await conversationOf(tx, opening.siteId, opening.page);
      if (known !== null) return { conversationId: known, isNew: false };
      if (site === undefined || await countPages(tx, opening.siteId, opening.since) >= opening.mostPerDay) return null;
      await beginConversation(tx, opening);
      return { conversationId: opening.conversation.id, isNew: true };
    }),
  };
}

async function beginConversation(tx: Tx, { siteId, page, conversation, seeds, rules }: Opening): Promise<void> {
  await insertConversation(tx, conversation);
  await saveRules(tx, conversation.id, rules);
  // The same sentence twice is one statement, as everywhere.
  const keys = seeds.map(textKey);
  const different = seeds.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
  const { language, createdAt } = conversation;
  for (const [index, text] of different.entries()) {
    await insertStatement(tx, {
      conversationId: conversation.id, id: index + 1, authorNumber: null,
      statement: { text, language, author: "organiser", moderation: "accepted", isMeta: false, createdAt },
    });
  }
  if (different.length > 0) await setCounters(tx, conversation.id, { last_statement: different.length, revision: 1, statements_revision: 1 });
  await tx.insertInto("site_pages").values({ site_id: siteId, page, conversation_id: conversation.id, created_at: conversation.createdAt }).execute();
}

async function conversationOf(from: Db, siteId: string, page: string): Promise<string | null> {
  const row = await from.selectFrom("site_pages").select("conversation_id").where("site_id", "=", siteId).where("page", "=", page).executeTakeFirst();
  return row?.conversation_id ?? null;
}

async function countPages(from: Db, siteId: string, since: number): Promise<number> {
  const { count } = await from.selectFrom("site_pages").select(({ fn }) => fn.countAll<number>().as("count"))
    .where("site_id", "=", siteId).where("created_at", ">=", since).executeTakeFirstOrThrow();
  return Number(count);
}

const toSite = (row: Selectable<SitesTable>): Site => ({
  id: row.id,
  settings: {
    name: row.name,
    origins: JSON.parse(row.origins) as string[],
    mostPerDay: row.most_per_day,
    template: {
      language: row.language,
      descriptionMarkdown: row.description_markdown,
      moderationMode: row.moderation_mode,
      whoMayWrite: row.who_may_write,
      statementMaxGraphemes: row.statement_max_graphemes,
      isListed: row.is_listed === 1,
      readerIds: row.reader_ids,
      keepsReaderIds: row.keeps_reader_ids === 1,
      seeds: JSON.parse(row.seeds) as string[],
    },
  },
  key: keyMark(row),
  organisationId: row.organisation_id,
  createdAt: row.created_at,
});

/** Columns of what is given; what is left out stays out. */
function toColumns({ name, origins, mostPerDay, template }: Partial<SiteSettings>): Updateable<SitesTable> {
  const columns: Updateable<SitesTable> = {
    name,
    origins: origins === undefined ? undefined : JSON.stringify(origins),
    most_per_day: mostPerDay,
    ...(template !== undefined && {
      language: template.language,
      description_markdown: template.descriptionMarkdown,
      moderation_mode: template.moderationMode,
      who_may_write: template.whoMayWrite,
      statement_max_graphemes: template.statementMaxGraphemes,
      is_listed: Number(template.isListed),
      reader_ids: template.readerIds,
      keeps_reader_ids: Number(template.keepsReaderIds),
      seeds: JSON.stringify(template.seeds),
    }),
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
