import type { StatementAuthor } from "../contract/statement.ts";
import type { Db } from "./database.ts";

interface PossibleSeed {
  readonly id: number;
  readonly author: StatementAuthor;
}

/** Seeds in the organisers' order: those with a chosen place first, the others as they were added. */
export async function orderSeeds<Row extends PossibleSeed>(db: Db, conversationId: string, rows: readonly Row[]): Promise<readonly Row[]> {
  const chosen = await db.selectFrom("seed_order").select(["statement_id", "position"]).where("conversation_id", "=", conversationId).execute();
  const places = new Map(chosen.map(({ statement_id, position }) => [statement_id, position]));
  const placeOf = ({ id }: PossibleSeed): number => places.get(id) ?? Number.MAX_SAFE_INTEGER;
  return rows.filter(({ author }) => author === "organiser").sort((a, b) => placeOf(a) - placeOf(b) || a.id - b.id);
}

/** Where the seeds are shown first: the place of each, from 0; empty otherwise. */
export async function seedPlaces(db: Db, conversationId: string, rows: readonly PossibleSeed[]): Promise<ReadonlyMap<number, number>> {
  if (!(await showsSeedsFirst(db, conversationId))) return new Map();
  return new Map((await orderSeeds(db, conversationId, rows)).map(({ id }, place) => [id, place]));
}

export async function showsSeedsFirst(db: Db, conversationId: string): Promise<boolean> {
  const row = await db.selectFrom("seed_settings").select("shows_first").where("conversation_id", "=", conversationId).executeTakeFirst();
  return row?.shows_first === 1;
}
