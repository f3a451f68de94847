import type { Selectable } from "kysely";
import type { StoredMap } from "../domain.ts";
import { lockCounters, setCounters, type StoreContext } from "./counters.ts";
import type { MapsTable, Tx } from "./database.ts";
import { decodeOpinionMap, encodeOpinionMap } from "./encode-opinion-map.ts";
import { currentExclusions } from "./exclusions.ts";
import { KeepRecent } from "./keep-recent.ts";
import type { MapStore } from "./store.ts";
import { toStatement } from "./statement-rows.ts";

/** Newest maps kept in memory; a map of 100,000 participants takes about 5 MB. */
const MAPS_IN_MEMORY = 24;

export function createMapStore({ db, dialect }: StoreContext, mapsKept: number): MapStore {
  // The map is read with every vote (for the next statement) and changes far less often.
  const newest = new KeepRecent<StoredMap>(MAPS_IN_MEMORY);

  const latestVersion = async (conversationId: string): Promise<number> => {
    const row = await db.selectFrom("counters").select("last_map").where("conversation_id", "=", conversationId).executeTakeFirst();
    return row?.last_map ?? 0;
  };
  const read = async (conversationId: string, version: number): Promise<StoredMap | null> => {
    const row = await db.selectFrom("maps").selectAll().where("conversation_id", "=", conversationId).where("version", "=", version).executeTakeFirst();
    return row === undefined ? null : toStoredMap(row);
  };

  return {
    latestVersion,

    async latest(conversationId) {
      const version = await latestVersion(conversationId);
      if (version === 0) return null;
      const kept = newest.get(conversationId);
      if (kept?.version === version) return kept;
      const stored = await read(conversationId, version);
      if (stored !== null) newest.set(conversationId, stored);
      return stored;
    },

    async find(conversationId, version) {
      const kept = newest.get(conversationId);
      return kept?.version === version ? kept : read(conversationId, version);
    },

    async save(conversationId, map, inputSeq, computedAt, statementsRevision, exclusionsUpTo = 0) {
      const body = encodeOpinionMap(map);
      return db.transaction().execute(async (tx) => {
        const counters = await lockCounters(tx, dialect, conversationId);
        const version = counters.last_map + 1;
        const revision = statementsRevision ?? counters.statements_revision;
        await tx.insertInto("maps").values({
          conversation_id: conversationId, version, input_seq: inputSeq, computed_at: computedAt, body, statements_revision: revision, exclusions_up_to: exclusionsUpTo,
        }).execute();
        await setCounters(tx, conversationId, { last_map: version });
        await deleteOld(tx, conversationId, version - mapsKept, counters.vote_epoch);
        return { conversationId, version, inputSeq, computedAt, statementsRevision: revision, exclusionsUpTo, map };
      });
    },

    mapInput: (conversationId) => db.transaction().execute(async (tx) => {
      const { statements_revision, vote_epoch } = await lockCounters(tx, dialect, conversationId);
      const { moderation_mode, group_count } = await tx.selectFrom("conversations").select(["moderation_mode", "group_count"]).where("id", "=", conversationId).executeTakeFirstOrThrow();
      const rows = await tx.selectFrom("statements").selectAll().where("conversation_id", "=", conversationId).orderBy("id").execute();
      const exclusions = await currentExclusions(tx, conversationId);
      return { statements: rows.map(toStatement), moderationMode: moderation_mode, groupCount: group_count, statementsRevision: statements_revision, voteEpoch: vote_epoch, exclusions };
    }),

    async outdated() {
      const rows = await db.selectFrom("counters as c")
        .leftJoin("maps as m", (join) => join.onRef("m.conversation_id", "=", "c.conversation_id").onRef("m.version", "=", "c.last_map"))
        .select(["c.conversation_id", "c.current_votes"])
        .where("c.last_seq", ">", 0)
        .where((build) => build.or([
          build("m.version", "is", null),
          build("m.input_seq", "<", build.ref("c.last_seq")),
          build("m.statements_revision", "<", build.ref("c.statements_revision")),
        ]))
        .orderBy("c.current_votes").execute();
      return rows.map(({ conversation_id, current_votes }) => ({ conversationId: conversation_id, votes: current_votes }));
    },
  };
}

const toStoredMap = (row: Selectable<MapsTable>): StoredMap => ({
  conversationId: row.conversation_id, version: row.version, inputSeq: row.input_seq, computedAt: row.computed_at,
  statementsRevision: row.statements_revision, exclusionsUpTo: row.exclusions_up_to, map: decodeOpinionMap(row.body),
});

/** Maps too many, and those drawn from lines that have left the vote log since. */
async function deleteOld(tx: Tx, conversationId: string, upTo: number, voteEpoch: number): Promise<void> {
  await tx.deleteFrom("maps").where("conversation_id", "=", conversationId)
    .where((build) => build.or([build("version", "<=", upTo), build("statements_revision", "<", voteEpoch)]))
    .where("version", "not in", tx.selectFrom("reports").select("map_version").where("conversation_id", "=", conversationId))
    .execute();
}
