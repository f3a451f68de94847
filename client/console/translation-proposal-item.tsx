import { useState } from "preact/hooks";
import type { TranslationProposals } from "../../server/contract/seeding.ts";
import { languageName } from "./language-select.tsx";
import { useSeedingWords } from "./seeding-words.ts";

export type Proposal = TranslationProposals["proposals"][number];

/** The original and what the model made of it, side by side; the words can be mended before they are approved. */
export function TranslationProposalItem({ proposal, onApprove, onRemove, onEdit }: {
  readonly proposal: Proposal;
  readonly onApprove: (text: string) => void;
  readonly onRemove: () => void;
  readonly onEdit: (text: string) => void;
}) {
  const words = useSeedingWords().proposals;
  const { statementId, language, original, originalLanguage, model } = proposal;
  const [text, setText] = useState(proposal.text);
  const id = `proposal-${String(statementId)}-${language}`;
  const name = languageName(language);
  const change = (written: string): void => {
    const line = written.replace(/\s*[\n\r]+\s*/gu, " ");
    setText(line);
    onEdit(line);
  };
  return (
    <li class="proposal stack stack--tight">
      <div class="proposal__sides">
        <div class="stack stack--tight">
          <p class="small muted">{words.original(statementId)}</p>
          <blockquote lang={originalLanguage} dir="auto">{original}</blockquote>
        </div>
        <div class="stack stack--tight">
          <label class="small muted" for={id}>{words.translation(name)}</label>
          <textarea id={id} class="input" rows={2} lang={language} dir="auto" value={text} onInput={(event) => change(event.currentTarget.value)} />
        </div>
      </div>
      <div class="row">
        <button type="button" class="button button--small" aria-label={words.approveOf(statementId, name)} aria-disabled={text.trim() === ""} onClick={() => text.trim() !== "" && onApprove(text.trim())}>{words.approve}</button>
        <button type="button" class="button button--quiet button--small" aria-label={words.removeOf(statementId, name)} onClick={onRemove}>{words.remove}</button>
        <span class="small muted">{words.proposedBy(model)}</span>
      </div>
    </li>
  );
}
