import { useConsole } from "./console-context.ts";

/** Where a conversation comes from: the page of a site, as a link, or what was imported. */
export function SourceLink({ source }: { readonly source: string }) {
  const { messages } = useConsole();
  if (!/^https?:\/\//.test(source) || !URL.canParse(source)) return <>{messages.conversation.imported(source)}</>;
  const { host, pathname } = new URL(source);
  return <a href={source} rel="noreferrer">{messages.sites.sourceLink(host + (pathname === "/" ? "" : pathname))}</a>;
}
