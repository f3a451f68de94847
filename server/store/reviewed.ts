import type { Statement } from "../domain.ts";
import type { Db } from "./database.ts";
import { flagsOf } from "./flags-of.ts";
import { leftOutTallies } from "./exclusions.ts";
import { originals } from "./originals.ts";
import type { ReviewedStatement } from "./reviewed-statement.ts";

/** Statements with what moderators see beside them: how people vote now, what was corrected, and what came of what. */
export async function reviewed(db: Db, conversationId: string, statements: readonly Statement[]): Promise<readonly ReviewedStatement[]> {
  if (statements.length === 0) return [];
  const ids = statements.map(({ id }) => id);
  const tallyRows = await db.selectFrom("statement_tallies").select(["statement_id", "agrees", "disagrees", "passes"])
    .where("conversation_id", "=", conversationId).where("statement_id", "in", ids).execute();
  const left = await leftOutTallies(db, conversationId, ids);
  const tallies = new Map(tallyRows.map(({ statement_id, agrees, disagrees, passes }) => {
    const out = left.get(statement_id);
    return [statement_id, { agrees: agrees - (out?.agrees ?? 0), disagrees: disagrees - (out?.disagrees ?? 0), passes: passes - (out?.passes ?? 0) }];
  }));
  const opened = await db.selectFrom("statement_origins").select("statement_id").distinct()
    .where("conversation_id", "=", conversationId).where("statement_id", "in", ids).execute();
  const fromComments = new Set(opened.map(({ statement_id }) => statement_id));
  const [kin, flags] = [await kinOf(db, conversationId, ids), await flagsOf(db, conversationId, ids)];
  return (await originals(db, conversationId, statements)).map((statement) => {
    const parent = kin.find(({ childId }) => childId === statement.id);
    const own = flags.get(statement.id);
    const children = kin.filter(({ parentId }) => parentId === statement.id);
    return {
      ...statement, ...(tallies.get(statement.id) ?? { agrees: 0, disagrees: 0, passes: 0 }),
      ...(fromComments.has(statement.id) && { isFromComments: true as const }),
      ...(parent !== undefined && { parent: { ...parent, id: parent.parentId, text: parent.parentText } }),
      ...(children.length > 0 && { children: children.map((child) => ({ ...child, id: child.childId, text: child.childText })) }),
      ...(own !== undefined && { flags: own }),
    };
  });
}

async function kinOf(db: Db, conversationId: string, ids: readonly number[]) {
  const rows = await db.selectFrom("statement_lineage as l")
    .innerJoin("statements as c", (join) => join.onRef("c.conversation_id", "=", "l.conversation_id").onRef("c.id", "=", "l.child_id"))
    .innerJoin("statements as p", (join) => join.onRef("p.conversation_id", "=", "l.conversation_id").onRef("p.id", "=", "l.parent_id"))
    .select(["l.child_id", "l.parent_id", "l.kind", "l.person_id", "l.at", "c.text as child_text", "p.text as parent_text"])
    .where("l.conversation_id", "=", conversationId)
    .where((build) => build.or([build("l.child_id", "in", ids), build("l.parent_id", "in", ids)])).orderBy("l.child_id").execute();
  return rows.map((row) => ({ childId: row.child_id, parentId: row.parent_id, kind: row.kind, personId: row.person_id, at: row.at, childText: row.child_text, parentText: row.parent_text }));
}
