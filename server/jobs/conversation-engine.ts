import { OpinionEngine } from "../../clustering/opinion-engine.ts";
import type { StatementColumn } from "../../clustering/vote-matrix.ts";
import { isVotable, type Statement } from "../domain.ts";
import type { Exclusions } from "../store/integrity-store.ts";
import type { Store } from "../store/store.ts";

/** One conversation's engine and how far into the vote log and the statements it has read. */
export interface ConversationEngine {
  readonly engine: OpinionEngine;
  readonly seq: number;
  readonly statementsRevision: number;
  readonly voteEpoch: number;
  /** The number of groups the organisers pinned. */
  readonly groupCount: number | null;
  /** Whose votes it never read. */
  readonly exclusions: Exclusions;
}

/**
 * The engine with everything the database holds now. Only what is new since `before` is read, unless lines left the log for good meanwhile.
 * The end of the log is taken before the statements: every vote up to it is on a statement that is among them.
 * An engine never unlearns a vote: when other people are left out than `known` left out, a new one reads the whole log.
 * @param upTo reads no further than this line of the log
 * @param asked leaves out these instead of those who are left out now
 */
export async function catchUp(store: Store, conversationId: string, earlier: ConversationEngine | undefined, upTo = Infinity, asked?: Exclusions): Promise<ConversationEngine> {
  const end = Math.min(upTo, await store.votes.lastSeq(conversationId));
  const { statements, moderationMode, groupCount, statementsRevision, voteEpoch, exclusions: current } = await store.maps.mapInput(conversationId);
  const exclusions = asked ?? current;
  const known = earlier?.exclusions.upTo === exclusions.upTo && earlier.voteEpoch === voteEpoch ? earlier : undefined;
  const lastSeq = Math.max(known?.seq ?? 0, end);
  const engine = known?.engine ?? new OpinionEngine();
  if (known?.statementsRevision !== statementsRevision) engine.moderate(statements.map((statement) => toColumn(statement, moderationMode)));
  const readFrom = known?.seq ?? 0;
  if (lastSeq > readFrom) {
    for await (const batch of store.votes.logAfter(conversationId, readFrom)) {
      engine.apply(
        batch.filter(({ seq, participantNumber }) => seq <= lastSeq && !exclusions.numbers.has(participantNumber))
          .map(({ participantNumber, statementId, score }) => ({ participantId: participantNumber, statementId, score })),
      );
      if ((batch.at(-1)?.seq ?? lastSeq) >= lastSeq) break;
    }
  }
  return { engine, seq: lastSeq, statementsRevision, voteEpoch, groupCount, exclusions };
}

/** A statement nobody could vote on yet (waiting, under pre-moderation) takes no part in the map, like a rejected one. */
const toColumn = (statement: Statement, moderationMode: "pre" | "post"): StatementColumn => ({
  id: statement.id,
  moderation: isVotable(statement, moderationMode) ? statement.moderation : "rejected",
  isMeta: statement.isMeta,
});
