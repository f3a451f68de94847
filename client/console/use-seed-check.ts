import { useEffect, useRef, useState } from "preact/hooks";
import type { SeedRow, SeedsImported } from "../../server/contract/seeding.ts";
import { useConsole } from "./console-context.ts";

const pauseMs = 400;

export interface SeedCheck {
  /** Null: not looked at yet. */
  readonly outcome: SeedsImported | null;
  /** The outcome is of the rows as they are now. */
  readonly isCurrent: boolean;
  readonly failure: unknown;
}

/** Lets the server look at rows whenever they have changed and nobody has typed for a moment. An older answer is dropped. */
export function useSeedCheck(conversationId: string, rows: readonly SeedRow[]): SeedCheck {
  const { api } = useConsole();
  const [check, setCheck] = useState<{ readonly rows: readonly SeedRow[]; readonly outcome: SeedsImported | null; readonly failure: unknown }>({ rows: [], outcome: null, failure: null });
  const asked = useRef(0);
  useEffect(() => {
    asked.current += 1;
    const question = asked.current;
    if (rows.length === 0) {
      setCheck({ rows, outcome: null, failure: null });
      return;
    }
    const timer = setTimeout(() => {
      api.importSeeds(conversationId, { rows: [...rows], isPreview: true }).then(
        (outcome) => { if (question === asked.current) setCheck({ rows, outcome, failure: null }); },
        (failure: unknown) => { if (question === asked.current) setCheck((before) => ({ ...before, rows, failure })); },
      );
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [api, conversationId, rows]);
  return { outcome: check.outcome, failure: check.failure, isCurrent: check.rows === rows };
}
