import type { ReportSentence } from "../../server/contract/report.ts";
import { useReport } from "./report-context.ts";

/** What a person changed, told beside the evidence: when, why, and what stood there before. */
export function EditNote({ sentence }: { readonly sentence: ReportSentence }) {
  const { page, format } = useReport();
  const { edited } = sentence;
  if (edited === undefined) return null;
  const when = format.date(edited.at);
  return (
    <div class="edit-note small">
      <p>{edited.failedRules.length > 0 ? page.staffNote(when, edited.reason ?? "") : page.editedNote(when)}</p>
      {edited.failedRules.length > 0 && <p class="muted">{page.rulesBroken} {edited.failedRules.map(({ rule, detail }) => `${rule} (${detail})`).join("; ")}</p>}
      <p class="muted">{page.before} <q class="edit-note__before">{edited.before}</q></p>
    </div>
  );
}
