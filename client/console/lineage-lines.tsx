import type { Lineage, ReviewStatement } from "../../server/contract/statement.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";

/** Where a statement's words come from and what became of them: the author's own, the statement before, those after. */
export function LineageLines({ statement: { original, language, parent, children = [] } }: { readonly statement: ReviewStatement }) {
  const { messages } = useConsole();
  const { format } = useLanguage();
  const words = messages.reviewMore.lineage;
  const by = ({ by: name, at }: Lineage) => <span class="muted"> ({words.by(name ?? words.somebody, format.dateTime(at))})</span>;
  const [first] = children;
  if (original === undefined && parent === undefined && first === undefined) return null;
  return (
    <div class="lineage small stack stack--tight">
      {original !== undefined && <p>{words.original} <q lang={language} dir="auto">{original}</q></p>}
      {parent !== undefined && <p>{words.from[parent.kind](parent.id)} <q lang={language} dir="auto">{parent.text}</q>{by(parent)}</p>}
      {first !== undefined && (
        <>
          <p>{words.into[first.kind]}{by(first)}</p>
          <ul>{children.map((child) => <li key={child.id}>#{child.id} <q lang={language} dir="auto">{child.text}</q></li>)}</ul>
        </>
      )}
    </div>
  );
}
