import type { LeftOut } from "../../server/contract/integrity.ts";
import { useLanguage } from "./surface.tsx";

/** How many are not counted and why; never who. Nothing where everybody is. */
export function LeftOutNote({ leftOut }: { readonly leftOut: LeftOut | undefined }) {
  const { common, format } = useLanguage();
  if (leftOut === undefined) return null;
  return (
    <div class="small">
      <p>{common.leftOut(format.number(leftOut.people), leftOut.people)}</p>
      <ul>{leftOut.reasons.map(({ reason, people, at }) => <li key={at}>{common.leftOutReason(format.number(people), people, reason)}</li>)}</ul>
    </div>
  );
}
