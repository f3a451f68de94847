import { useEffect, useState } from "preact/hooks";
import type { MyPlace } from "../../server/contract/participation.ts";
import { readPlace } from "./parts-api.ts";
import type { Session } from "./session.ts";
import type { SessionState } from "./session-state.ts";
import { changesBetween, openVisits, type Change, type Snapshot, type Visits } from "./visit.ts";

interface Reading {
  readonly visits: Visits;
  /** Asked once, when somebody comes back. */
  place: MyPlace["place"] | undefined;
}

// One reading for each session, however many parts of the page show it.
const readings = new WeakMap<Session, Reading>();

function readingOf(session: Session): Reading {
  const known = readings.get(session);
  if (known !== undefined) return known;
  const reading: Reading = { visits: openVisits(session.store, session.conversationId, Date.now), place: undefined };
  readings.set(session, reading);
  return reading;
}

/** What changed since the reader's last visit to this conversation, and how to say that it was read. */
export function useVisit(session: Session, state: SessionState): { readonly changes: readonly Change[]; readonly onSeen: () => void } {
  const reading = readingOf(session);
  const [, setDrawn] = useState(0);
  const draw = (): void => setDrawn((count) => count + 1);
  const { conversation } = state;
  const hasTakenPart = state.progress.answered > 0 || state.statements.length > 0;

  useEffect(() => {
    if (!hasTakenPart || reading.place !== undefined) return;
    readPlace(session).then(({ place }) => {
      reading.place = place;
      draw();
    }, () => undefined);
  }, [session, hasTakenPart]);

  // Without the place nothing is compared and nothing is kept: half a picture would be news the next time.
  const now: Snapshot | null = conversation === null || !hasTakenPart || reading.place === undefined ? null : {
    statements: conversation.statements,
    mapVersion: conversation.mapVersion,
    group: reading.place === null ? undefined : reading.place.group,
    reportId: conversation.reportId,
    mine: Object.fromEntries(state.statements.map(({ id, moderation }) => [id, moderation])),
  };
  const text = JSON.stringify(now);
  useEffect(() => {
    if (now !== null) reading.visits.keep(now);
  }, [text]);

  return {
    changes: now === null || reading.visits.before === null ? [] : changesBetween(reading.visits.before, now),
    onSeen: () => {
      reading.visits.seen();
      draw();
    },
  };
}
