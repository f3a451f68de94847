import type { StatementFlag } from "../../server/contract/flags.ts";
import { useConsole } from "./console-context.ts";

/** A statement with what was found in it marked: underlined, and named for those who hear it. */
export function FlaggedText({ text, flags = [] }: { readonly text: string; readonly flags?: readonly StatementFlag[] | undefined }) {
  const { messages } = useConsole();
  const found = flags.filter(({ dismissed }) => dismissed === null).flatMap(({ detail }) => ("found" in detail ? detail.found : []))
    .filter(({ end }) => end <= text.length).sort((a, b) => a.start - b.start || b.end - a.end);
  const parts = [];
  let from = 0;
  for (const { what, start, end } of found) {
    if (start < from) continue;
    parts.push(text.slice(from, start), <mark class="flag-mark">{text.slice(start, end)}<span class="visually-hidden">{messages.flags.markLabel(messages.flags.what[what])}</span></mark>);
    from = end;
  }
  return <>{parts}{text.slice(from)}</>;
}

/** In a list: what a statement was flagged for, in words. */
export function FlagTags({ flags = [] }: { readonly flags?: readonly StatementFlag[] | undefined }) {
  const { messages } = useConsole();
  return <>{flags.filter(({ dismissed }) => dismissed === null).map(({ detail }) => <span key={detail.kind} class="tag flag-tag">{messages.flags.kinds[detail.kind]}</span>)}</>;
}
