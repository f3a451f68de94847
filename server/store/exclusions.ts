import { sql, type Selectable } from "kysely";
import { AppError } from "../errors.ts";
import { lockCounters, setCounters, statementsChanged, type StoreContext } from "./counters.ts";
import type { Db, Tx } from "./database.ts";
import type { ExclusionEntry, Exclusions, ExclusionStore } from "./integrity-store.ts";
import type { ExclusionLogTable } from "./integrity-tables.ts";

/** Rows in one statement. */
const AT_ONCE = 1_000;

export function createExclusionStore({ db, dialect }: StoreContext): ExclusionStore {
  return {
    log: (conversationId) => readLog(db, conversationId, Infinity),

    async asOf(conversationId, upTo) {
      return { upTo, numbers: upTo === 0 ? new Set() : leftOutAfter(await readLog(db, conversationId, upTo)) };
    },

    async entryOf(conversationId, participantId) {
      const row = await db.selectFrom("participants as p")
        .innerJoin("excluded_participants as e", (join) => join.onRef("e.conversation_id", "=", "p.conversation_id").onRef("e.participant_number", "=", "p.number"))
        .innerJoin("exclusion_log as l", (join) => join.onRef("l.conversation_id", "=", "e.conversation_id").onRef("l.number", "=", "e.exclusion"))
        .select(["l.at", "l.reason"]).where("p.conversation_id", "=", conversationId).where("p.id", "=", participantId).executeTakeFirst();
      return row ?? null;
    },

    exclude: ({ conversationId, participants, reason, by }) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      const wanted = [...new Set(participants)].sort((one, other) => one - other);
      if (await countKnown(tx, conversationId, wanted) < wanted.length) throw new AppError("participant-not-found");
      const { numbers: already } = await currentExclusions(tx, conversationId);
      const fresh = wanted.filter((number) => !already.has(number));
      if (fresh.length === 0) throw new AppError("nobody-to-exclude");
      const entry = await append(tx, conversationId, { at: by.at, by: { id: by.personId, name: by.name }, reason, takesBack: null, participants: fresh });
      for (let from = 0; from < fresh.length; from += AT_ONCE) {
        await tx.insertInto("excluded_participants").values(fresh.slice(from, from + AT_ONCE).map((number) =>
          ({ conversation_id: conversationId, participant_number: number, exclusion: entry.number }))).execute();
      }
      await setCounters(tx, conversationId, statementsChanged(counters));
      return entry;
    }),

    takeBack: ({ conversationId, exclusion, reason, by }) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      const log = await readLog(tx, conversationId, Infinity);
      const entry = log.find(({ number, takesBack }) => number === exclusion && takesBack === null);
      if (entry === undefined || log.some(({ takesBack }) => takesBack === exclusion)) throw new AppError("exclusion-not-found");
      await tx.deleteFrom("excluded_participants").where("conversation_id", "=", conversationId).where("exclusion", "=", exclusion).execute();
      await setCounters(tx, conversationId, statementsChanged(counters));
      return append(tx, conversationId, { at: by.at, by: { id: by.personId, name: by.name }, reason, takesBack: exclusion, participants: entry.participants });
    }),
  };
}

/** Who is left out now. Inside a transaction that holds the counters it belongs to what is read there. */
export async function currentExclusions(from: Db, conversationId: string): Promise<Exclusions> {
  const last = await from.selectFrom("exclusion_log").select((build) => build.fn.max("number").as("number")).where("conversation_id", "=", conversationId).executeTakeFirst();
  const rows = await from.selectFrom("excluded_participants").select("participant_number").where("conversation_id", "=", conversationId).execute();
  return { upTo: Number(last?.number ?? 0), numbers: new Set(rows.map(({ participant_number }) => participant_number)) };
}

/** For `where("participant_number", "not in", …)`: what is counted leaves these out. */
export const excludedNumbers = (from: Db, conversationId: string) =>
  from.selectFrom("excluded_participants").select("participant_number").where("conversation_id", "=", conversationId);

/** Votes in the tallies of these statements that are not counted. */
export async function leftOutTallies(from: Db, conversationId: string, statementIds: readonly number[]) {
  const rows = await from.selectFrom("votes").select([
    "statement_id",
    sql<number>`count(case when score = 1 then 1 end)`.as("agrees"),
    sql<number>`count(case when score = -1 then 1 end)`.as("disagrees"),
    sql<number>`count(case when score = 0 then 1 end)`.as("passes"),
  ]).where("conversation_id", "=", conversationId).where("participant_number", "in", excludedNumbers(from, conversationId))
    .where("statement_id", "in", statementIds).groupBy("statement_id").execute();
  return new Map(rows.map(({ statement_id, agrees, disagrees, passes }) => [statement_id, { agrees: Number(agrees), disagrees: Number(disagrees), passes: Number(passes) }]));
}

/** Part of deleting a participant: the log keeps a number that stands for nobody any more. */
export async function forgetExclusion(tx: Tx, conversationId: string, number: number): Promise<void> {
  await tx.deleteFrom("excluded_participants").where("conversation_id", "=", conversationId).where("participant_number", "=", number).execute();
}

function leftOutAfter(log: readonly ExclusionEntry[]): ReadonlySet<number> {
  const takenBack = new Set(log.map(({ takesBack }) => takesBack));
  return new Set(log.flatMap(({ number, takesBack, participants }) => (takesBack === null && !takenBack.has(number) ? participants : [])));
}

async function readLog(from: Db, conversationId: string, upTo: number): Promise<readonly ExclusionEntry[]> {
  const rows = await from.selectFrom("exclusion_log").selectAll().where("conversation_id", "=", conversationId)
    .$if(upTo < Infinity, (query) => query.where("number", "<=", upTo)).orderBy("number").execute();
  return rows.map(toEntry);
}

async function append(tx: Tx, conversationId: string, entry: Omit<ExclusionEntry, "number">): Promise<ExclusionEntry> {
  const number = (await currentExclusions(tx, conversationId)).upTo + 1;
  await tx.insertInto("exclusion_log").values({
    conversation_id: conversationId, number, at: entry.at, person_id: entry.by.id, person_name: entry.by.name, reason: entry.reason,
    takes_back: entry.takesBack, participants: JSON.stringify(entry.participants),
  }).execute();
  return { number, ...entry };
}

async function countKnown(tx: Tx, conversationId: string, numbers: readonly number[]): Promise<number> {
  let known = 0;
  for (let from = 0; from < numbers.length; from += AT_ONCE) {
    const { count } = await tx.selectFrom("participants").select(({ fn }) => fn.countAll<number>().as("count"))
      .where("conversation_id", "=", conversationId).where("number", "in", numbers.slice(from, from + AT_ONCE)).executeTakeFirstOrThrow();
    known += Number(count);
  }
  return known;
}

const toEntry = (row: Selectable<ExclusionLogTable>): ExclusionEntry => ({
  number: row.number, at: row.at, by: { id: row.person_id, name: row.person_name }, reason: row.reason, takesBack: row.takes_back,
  participants: JSON.parse(row.participants) as number[],
});
