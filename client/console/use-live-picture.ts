import { useEffect, useRef } from "preact/hooks";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import type { LivePicture } from "../../server/contract/live-picture.ts";
import { useConsole } from "./console-context.ts";
import { useLoad, type Loaded } from "./use-load.ts";

/** Counts come with every vote; the picture is asked for again after a pause. */
const PAUSE_MS = 3_000;

/** The live picture, counted anew some seconds after something was announced; the old one stays on the screen meanwhile. */
export function useLivePicture({ id, counts, mapVersion }: OrganiserConversation): Loaded<LivePicture> {
  const { api } = useConsole();
  const loaded = useLoad(id, () => api.livePicture(id));
  const { reload } = loaded;
  const stamp = JSON.stringify([counts, mapVersion]);
  const seen = useRef(stamp);
  useEffect(() => {
    if (seen.current === stamp) return undefined;
    const timer = setTimeout(() => {
      seen.current = stamp;
      reload();
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [stamp, reload]);
  return loaded;
}
