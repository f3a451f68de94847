import type { ReportEdit } from "../../server/contract/report-review.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";

/** Who changed what, when and why, newest first. */
export function ReportEditLog({ edits }: { readonly edits: readonly ReportEdit[] }) {
  const { messages } = useConsole();
  const { format } = useLanguage();
  const words = messages.reportReview;
  return (
    <section class="stack text-column" aria-labelledby="edit-log">
      <h2 id="edit-log">{words.logTitle}</h2>
      {edits.length === 0 ? <p class="muted">{words.logNone}</p> : (
        <ol class="plain-list stack">
          {edits.toReversed().map((edit) => (
            <li key={edit.number} class="card stack stack--tight">
              <p class="small muted">{words.logLine(edit.by, format.dateTime(edit.at))}</p>
              <p lang={edit.locale}><del>{edit.before}</del></p>
              <p lang={edit.locale}><ins>{edit.after}</ins></p>
              {edit.failedRules.length > 0 && <p class="small">{words.staffWording}: {edit.failedRules.map(({ rule }) => rule).join(", ")}</p>}
              {edit.reason !== null && <p class="small">{words.logReason(edit.reason)}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
