import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { PublicOpinionMap } from "../../server/contract/opinion-map.ts";
import type { MyPlace } from "../../server/contract/participation.ts";
import { readMap, readPlace } from "./parts-api.ts";
import type { Session } from "./session.ts";

export type MapLoad =
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "ready"; readonly map: PublicOpinionMap; readonly place: MyPlace["place"]; readonly notCounted: MyPlace["notCounted"] };

/** The map and the reader's own place, fetched anew when `news` (a count of what the live line announced) changes. A failed refetch keeps the old picture. */
export function useMap(session: Session, news: number, onMoved: () => void): { readonly load: MapLoad; readonly retry: () => void } {
  const [load, setLoad] = useState<MapLoad>({ kind: "loading" });
  const shown = useRef<number | null>(null);
  const moved = useRef(onMoved);
  moved.current = onMoved;
  const fetchMap = useCallback(async () => {
    try {
      const [map, place] = await Promise.all([readMap(session), readPlace(session).catch(() => null)]);
      if (shown.current !== null && map.version > shown.current) moved.current();
      shown.current = map.version;
      // A place of another version would be drawn among groups it does not belong to.
      const isSame = place !== null && place.mapVersion === map.version;
      setLoad({ kind: "ready", map, place: isSame ? place.place : null, notCounted: place?.notCounted });
    } catch {
      setLoad((before) => (before.kind === "ready" ? before : { kind: "failed" }));
    }
  }, [session]);
  useEffect(() => void fetchMap(), [fetchMap, news]);
  return {
    load,
    retry: () => {
      setLoad({ kind: "loading" });
      void fetchMap();
    },
  };
}
