import { useEffect, useRef, useState } from "preact/hooks";
import type { PublicOpinionMap } from "../../server/contract/opinion-map.ts";

/** A reader's look at another number of groups. */
export interface GroupCountChoice {
  /** The number asked for; null: the map as everybody sees it. */
  readonly asked: number | null;
  /** The map divided as asked, once it is here. */
  readonly map: PublicOpinionMap | null;
  readonly isLoading: boolean;
  readonly hasFailed: boolean;
  readonly choose: (groupCount: number | null) => void;
}

/**
 * Loads the map divided otherwise when a reader asks for it, and again with each version of `own`. What is shown stays
 * until the answer is here; an answer to an older question is dropped.
 * @param own the map as everybody sees it; null while it is not here
 */
export function useGroupCount(own: PublicOpinionMap | null, load: (groupCount: number) => Promise<PublicOpinionMap>): GroupCountChoice {
  const [asked, choose] = useState<number | null>(null);
  const [answer, setAnswer] = useState<{ readonly asked: number; readonly map: PublicOpinionMap | null } | null>(null);
  const loadNow = useRef(load);
  loadNow.current = load;
  const version = own?.version ?? 0;
  const wanted = asked === null || asked === own?.chosenK || version === 0 ? null : asked;
  useEffect(() => {
    if (wanted === null) return setAnswer(null);
    let isCurrent = true;
    loadNow.current(wanted).then(
      (map) => { if (isCurrent) setAnswer({ asked: wanted, map }); },
      () => { if (isCurrent) setAnswer((before) => (before?.asked === wanted && before.map !== null ? before : { asked: wanted, map: null })); },
    );
    return () => { isCurrent = false; };
  }, [wanted, version]);
  const isAnswered = wanted === null || answer?.asked === wanted;
  return {
    asked: wanted, choose,
    map: wanted === null ? null : answer?.map ?? null,
    isLoading: !isAnswered,
    hasFailed: wanted !== null && answer?.asked === wanted && answer.map === null,
  };
}
