import { commentsOf } from "./comments-api.ts";
import { useCommentsWords } from "./comments-words.ts";
import { Link } from "./link.tsx";
import { useLoad } from "./use-load.ts";

/** A way to the comments, where a conversation began with comments. */
export function CommentsTabLink({ id, source }: { readonly id: string; readonly source: string | null }) {
  const words = useCommentsWords();
  const { state } = useLoad(`has-comments ${id}`, () => (source === null ? Promise.resolve(null) : commentsOf(id)));
  if (state.kind !== "ready" || state.data?.file == null) return null;
  return <Link to={{ name: "comments", id }} class="tabs__tab console-tabs__tab">{words.tab}</Link>;
}
