import { usePartMessages } from "./parts-catalogue.tsx";
import { readSurroundings } from "./surroundings.ts";

/** In a frame whose storage the browser blocks, and on a page that does not say who its reader is: what that means, and a way out. */
export function VisitNote({ conversationId }: { readonly conversationId: string }) {
  const words = usePartMessages().voting;
  if (readSurroundings(window.location).reader !== null) return null;
  return (
    <aside class="notice visit-note stack stack--tight">
      <p>{words.visitOnly}</p>
      <p><a href={`/c/${conversationId}`} target="_blank" rel="noopener">{words.openInTab}</a></p>
    </aside>
  );
}
