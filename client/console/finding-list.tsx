import type { Finding, Integrity } from "../../server/contract/integrity.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { EmptyState } from "./notice.tsx";
import { writeParticipantNumbers } from "./participant-numbers.ts";

interface Props {
  readonly integrity: Integrity;
  /** Null: the reader may not leave anybody out. */
  readonly onChoose: ((participants: readonly number[]) => void) | null;
}

/** The patterns, each with what it was measured against and what it may be. */
export function FindingList({ integrity: { findings, people, networkMarkDays }, onChoose }: Props) {
  const words = useConsole().messages.integrity;
  return (
    <section class="stack" aria-labelledby="findings-title">
      <h2 id="findings-title">{words.findingsTitle}</h2>
      {findings.length === 0
        ? <EmptyState title={words.none}><p>{words.noneText(people)}</p></EmptyState>
        : <ul class="plain-list stack">{findings.map((finding) => <FindingItem key={`${finding.kind} ${String(finding.from)} ${String(finding.participants[0])}`} finding={finding} onChoose={onChoose} />)}</ul>}
      <p class="small muted">{words.limits(networkMarkDays)}</p>
    </section>
  );
}

function FindingItem({ finding, onChoose }: { readonly finding: Finding; readonly onChoose: Props["onChoose"] }) {
  const words = useConsole().messages.integrity;
  const { format } = useLanguage();
  const { participants, people, from, to, sureness } = finding;
  const { title, measure, innocent } = describe(finding, words);
  return (
    <li class="card stack stack--tight">
      <h3>{title}</h3>
      <p class="small muted">{words.when(format.dateTime(from), format.dateTime(to))}</p>
      <p><strong>{words.surenessLabel}: {words.sureness[sureness]}.</strong> {measure}</p>
      <p>{words.innocent} {innocent}</p>
      <details>
        <summary>{words.who(people)}</summary>
        <p class="integrity__numbers">{writeParticipantNumbers(participants)}</p>
        {participants.length < people && <p class="small muted">{words.whoCut(participants.length, people)}</p>}
      </details>
      {onChoose !== null && <p><button type="button" class="button button--small" aria-label={`${words.choose}: ${title}`} onClick={() => onChoose(participants)}>{words.choose}</button></p>}
    </li>
  );
}

type Words = ReturnType<typeof useConsole>["messages"]["integrity"];

function describe(finding: Finding, { findings: words }: Words): { readonly title: string; readonly measure: string; readonly innocent: string } {
  const say = <Kind extends Finding["kind"]>(kind: Kind, one: Extract<Finding, { kind: Kind }>) => ({ title: words[kind].title(one), measure: words[kind].measure(one), innocent: words[kind].innocent });
  switch (finding.kind) {
    case "same-network": return say(finding.kind, finding);
    case "same-answers": return say(finding.kind, finding);
    case "one-answer-fast": return say(finding.kind, finding);
    case "faster-than-reading": return say(finding.kind, finding);
    case "many-newcomers": return say(finding.kind, finding);
  }
}
