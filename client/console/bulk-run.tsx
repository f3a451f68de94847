import { useEffect, useRef, useState } from "preact/hooks";
import type { MatchingStatements } from "../../server/contract/review-query.ts";
import type { ModerationDecision } from "../../server/contract/statement.ts";
import { useConsole } from "./console-context.ts";
import { Dialog } from "./dialog.tsx";
import { FailureNotice } from "./notice.tsx";
import type { Review } from "./use-review.ts";

export type Matching = MatchingStatements["statements"][number];

interface Props {
  readonly review: Review;
  /** What is to be decided on, as it was when it was selected. */
  readonly statements: readonly Matching[];
  readonly decide: (statement: Matching) => ModerationDecision;
  readonly onClose: () => void;
}

const isSo = (statement: Matching, { moderation, isMeta, reason }: ModerationDecision): boolean =>
  (moderation ?? statement.moderation) === statement.moderation && (isMeta ?? statement.isMeta) === statement.isMeta && (reason === undefined || reason === statement.reason);

/** One decision on thousands: step by step, can be stopped between steps, and says exactly what was done. */
export function BulkRun({ review, statements, decide, onClose }: Props) {
  const { messages } = useConsole();
  const words = messages.reviewMore.bulk;
  const work = useRef(statements.map((statement) => ({ statement, decision: decide(statement) })).filter(({ statement, decision }) => !isSo(statement, decision)));
  const all = work.current.length;
  const [sent, setSent] = useState(0);
  const [overtaken, setOvertaken] = useState(0);
  const [end, setEnd] = useState<"done" | "stopped" | "failed" | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const isStopped = useRef(false);
  const [isStopping, setStopping] = useState(false);

  useEffect(() => {
    const before = new Map(work.current.map(({ statement }) => [statement.id, statement]));
    let done = 0;
    void review.runMany(work.current.map(({ statement: { moderation, isMeta }, decision }) => ({ ...decision, seen: { moderation, isMeta } })), {
      onStep: (count, late) => {
        done = count;
        setSent(count);
        setOvertaken((earlier) => earlier + late.length);
      },
      isStopped: () => isStopped.current,
      restoreOf: ({ statementId }) => {
        const statement = before.get(statementId);
        return { statementId, ...(statement === undefined ? {} : { moderation: statement.moderation, isMeta: statement.isMeta, reason: statement.reason }) };
      },
    }).then(() => setEnd(done < all ? "stopped" : "done"), (error: unknown) => {
      setFailure(error);
      setEnd("failed");
    });
  }, []);

  const stop = (): void => {
    isStopped.current = true;
    setStopping(true);
  };
  return (
    <Dialog title={end === null ? words.progressTitle : words.overTitle[end]} onClose={end === null ? stop : onClose}>
      {end === null ? (
        <>
          <p><progress class="bulk-run__bar" max={Math.max(1, all)} value={sent} aria-label={words.progressTitle} /></p>
          <p role="status">{words.progress(sent, all)}</p>
          <p><button type="button" class="button" disabled={isStopping} onClick={stop}>{isStopping ? words.stopping : words.stop}</button></p>
        </>
      ) : (
        <>
          <div role="status"><ul>
            <li>{words.applied(sent - overtaken)}</li>
            {statements.length > all && <li>{words.unchanged(statements.length - all)}</li>}
            {overtaken > 0 && <li>{words.overtaken(overtaken)}</li>}
            {all > sent && <li>{words.notSent(all - sent)}</li>}
          </ul></div>
          {failure !== null && <FailureNotice error={failure} />}
          {sent > overtaken && <p class="muted">{words.undoHint}</p>}
          <p><button type="button" class="button button--primary" onClick={onClose}>{words.close}</button></p>
        </>
      )}
    </Dialog>
  );
}
